import { extractText, getDocumentProxy } from 'unpdf';

/** The text of a PDF, whole and page by page. */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; texts: string[]; pages: number }> {
  const { text: texts } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  return { text: texts.join('\n'), texts, pages: texts.length };
}
