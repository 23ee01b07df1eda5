import type { FileFault } from './file-fault.ts';
import type { Diagnosis } from './diagnose.ts';
import { error } from './finding.ts';
import { locate, valuePlace } from './locate.ts';

/** A translated edition, with the original that it names. */
interface Translation {
  file: Diagnosis;
  slug: string;
  original: string;
  language: string | undefined;
}

/** A translation names an original, and no two editions of one article are in one language. */
export function translationFaults(files: readonly Diagnosis[]): FileFault[] {
  const usual = fieldOf(
    files.find(({ kind }) => kind === 'publication'),
    'language',
  );
  const articles = files.filter(({ kind }) => kind === 'articles');
  const languages = new Map(articles.map((file) => [file.slug, fieldOf(file, 'language') ?? usual]));
  const translations = articles.flatMap((file): Translation[] => {
    const original = fieldOf(file, 'translationOf');
    const known = original !== undefined && original !== file.slug && languages.has(original);
    return known ? [{ file, slug: file.slug, original, language: languages.get(file.slug) }] : [];
  });
  const originals = new Map(translations.map(({ slug, original }) => [slug, original]));
  return translations.flatMap((translation) => {
    const { original, language } = translation;
    const further = originals.get(original);
    if (further !== undefined) {
      const fix =
        further === translation.slug ? 'remove it in one of the two' : `name the original, “${further}”`;
      return [fault(translation, 'translationOf', `“${original}” is itself a translation`, fix)];
    }
    const other = translations.find((each) => each.original === original && each.language === language);
    const same = languages.get(original) === language ? original : other?.slug;
    if (same === undefined || same === translation.slug) return [];
    const message = `“${same}” is in the same language, “${language}”`;
    return [
      fault(translation, 'language', message, 'write the language of this text, or remove “translationOf”'),
    ];
  });
}

/** At a field, or where the original is named when the field is not written. */
function fault({ file }: Translation, field: string, message: string, fix: string): FileFault {
  const { yaml } = file;
  const path = yaml && locate(yaml, [field]) ? [field] : ['translationOf'];
  const range = yaml ? valuePlace(yaml, path) : ([0, 1] as const);
  return { file, fault: error('bad-translation', range, message, fix) };
}

function fieldOf(file: Diagnosis | undefined, name: string): string | undefined {
  const value = file?.fields[name];
  return typeof value === 'string' ? value : undefined;
}
