/** Whether this build or server also shows what is not published: drafts and embargoed articles. */
export const isPreview = (): boolean => process.env.BROADSIDE_PREVIEW === '1';

/**
 * Whether pages are being built, and not shown live. `npm run build` says so; a variable such as DEV
 * that happens to be set in the builder's environment does not change it.
 */
export const isBuild = (): boolean => process.env.NODE_ENV === 'production';
