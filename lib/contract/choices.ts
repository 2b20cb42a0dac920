/** What the pictures can be told apart by. */
export type Choices = {
  readonly people: readonly string[];
  readonly tags: readonly string[];
  /** "1536x1024" */
  readonly sizes: readonly string[];
};
