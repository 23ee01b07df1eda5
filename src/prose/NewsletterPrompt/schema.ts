import { defineComponent } from '../component.ts';

export const definition = defineComponent({
  attributes: {},
  example: '<NewsletterPrompt />',
  purpose: 'the invitation to the newsletter',
  snippet: {
    title: 'Invitation to the newsletter',
    prefix: 'newsletter',
    body: '<NewsletterPrompt />$0',
    description: 'The invitation to the newsletter, at this place in the text.',
  },
});
