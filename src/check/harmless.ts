/** What a terminal would obey instead of showing: controls, and characters that turn the direction. */
const commands = /[[\p{Cc}--[\n]]\p{Bidi_Control}\p{Surrogate}]/gv;

/** A reader's text, harmless at a terminal. */
export const harmless = (text: string): string => text.replaceAll(commands, '\uFFFD');
