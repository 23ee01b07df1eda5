import type { FormAnswer, FormPageWords } from '../../src/model/form-page.ts';
import { answerTo } from '../../src/server/answer-form.ts';
import { formOf, type Newsroom } from './newsroom.ts';

/** A visit of a page that is made on request, or a form that is sent to it. */
export function visit(
  { context }: Newsroom,
  path: string,
  form?: Record<string, string>,
): Promise<FormAnswer> {
  return answerTo(new URL(path, 'https://nobody.example'), form ? 'POST' : 'GET', {
    server: context,
    form: formOf(form ?? {}),
    address: '192.0.2.1',
    saidWhere: true,
    complain: (error) => {
      throw error;
    },
  });
}

/** What a page may have and most have not. */
const absent = { text: undefined, button: undefined, ask: undefined, quoted: undefined, decide: undefined };

/** A page that came as an answer, part by part. */
export function shown(answer: FormAnswer): Partial<FormPageWords> & { status: number } {
  if ('redirect' in answer) throw new Error(`It leads to ${answer.redirect}.`);
  return { ...absent, status: answer.status, ...answer.page };
}
