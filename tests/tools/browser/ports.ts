/** Where the browser tests find the built fixtures; far from the port that a person uses. */
export const ports = { single: 4721, many: 4722, languages: 4723 } as const;

/** Address of a page of the fixture with one article. */
export const ofSingle = (path: string): string => `http://localhost:${ports.single}${path}`;

/** Address of a page of the fixture with several articles. */
export const ofMany = (path: string): string => `http://localhost:${ports.many}${path}`;

/** Address of a page of the fixture in Arabic, Spanish and English. */
export const ofLanguages = (path: string): string => `http://localhost:${ports.languages}${path}`;
