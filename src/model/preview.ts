/** Whether this build or server also shows what is not published: drafts and embargoed articles. */
export const isPreview = (): boolean => process.env.BROADSIDE_PREVIEW === '1';
