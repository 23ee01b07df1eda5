/** A sentence for the person at the keyboard; the command ends with exit code 1 and no stack. */
export class Refusal extends Error {}
