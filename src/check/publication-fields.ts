import { type PublicationFields, publicationSchema } from '../schema/publication.ts';

/** The owner's settings with every default resolved; they must have been found right before. */
export const publicationFields = (data: unknown): PublicationFields => publicationSchema.parse(data);
