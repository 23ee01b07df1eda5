import { z } from 'zod';

/** What the words of a component are to the copy desk. */
export type ProsePassage =
  'quotation' | 'pull-quote' | 'moment' | 'heading' | 'caption' | 'alt' | 'value' | 'label' | 'attribution';

/** What is inserted when an editor types `prefix` in Visual Studio Code; `$1` and `${1:word}` are stops of the cursor. */
interface Snippet {
  title: string;
  prefix: string;
  body: string | readonly string[];
  description: string;
}

/** Attributes as they stand in the text; one without a value is `true`. */
type Written = Readonly<Record<string, string | true | undefined>>;

/** What is wrong with attributes that are each right by themselves. */
interface Problem {
  attribute: string;
  rule: string;
  message: string;
  fix: string;
}

interface Common<Shape extends z.ZodRawShape> {
  /** What it takes, each with a description. One named `source` cites a source of the article. */
  attributes: Shape;
  /** How it is written, in short, for the manual. */
  example: string;
  /** It may stand within a line of text. Without this it needs a line of its own. */
  inline?: true;
  /** It holds text, which must not be missing: what that is to the copy desk, or `true`: what it would be outside. */
  text?: ProsePassage | true;
  /** What the words of its attributes are to the copy desk. It does not read those that are not named. */
  passages?: Partial<Record<keyof Shape & string, ProsePassage>>;
  /** The attribute that names a picture beside the article. The page is given the picture itself. */
  file?: keyof Shape & string;
  /** Names of the rules that are broken where an attribute is missing, if it is not `bad-prop`. */
  missing?: Partial<Record<keyof Shape & string, string>>;
  /** A rule for attributes together. */
  rule?: (written: Written) => Problem | undefined;
  /** How its address on the page begins. The first words of its text follow, and the page is given it as `anchor`. */
  anchor?: string;
  /** The attribute that dates its parts. They are put in the order of time, and the page is given their `dates`. */
  datedBy?: string;
}

/** A component that stands by itself. */
interface Whole {
  /** What it is for, for the manual. */
  purpose: string;
  snippet: Snippet;
  partOf?: undefined;
}

/** A component that stands only within another, which holds nothing else. */
interface Part {
  partOf: string;
}

/** A component of the text without its forms on the page and in feeds: what may be written, and what becomes of it. */
export type Component<Shape extends z.ZodRawShape = z.ZodRawShape> = Common<Shape> & (Whole | Part);

/** A component with the schema of its attributes. */
export type Definition<Shape extends z.ZodRawShape = z.ZodRawShape> = Component<Shape> & {
  schema: z.ZodObject<Shape, z.core.$strict>;
};

/** The attributes that a component's forms are given, as its schema says. */
export type Attributes<Defined extends Definition> = z.infer<Defined['schema']>;

/** Defines a component of the text. */
export const defineComponent = <Shape extends z.ZodRawShape>(
  component: Component<Shape>,
): Definition<Shape> => ({ ...component, schema: z.strictObject(component.attributes) });
