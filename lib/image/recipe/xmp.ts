import { formatRecipe, parseRecipe, type Recipe } from "./recipe";

/** IPTC's words for "made by AI". https://cv.iptc.org/newscodes/digitalsourcetype/ */
const digitalSourceTypes = {
  /** From a prompt alone. */
  made: "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
  /** A picture of someone's, changed by AI. */
  edited: "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia",
} as const;

const easelNamespace = "urn:x-easel:1.0/";

type About = {
  /** Whether someone's picture went in, which IPTC calls composite. */
  readonly isEdit: boolean;
  /** Dots per inch, where someone chose them: WebP has no other place for it. */
  readonly dpi?: number | undefined;
};

/** An XMP packet (ISO 16684-1) with the prompt as description, the source type and the whole recipe. */
export function xmpOf(recipe: Recipe, { isEdit, dpi }: About): string {
  const prompt = escaped(String(recipe.input.prompt ?? ""));
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 xmlns:tiff="http://ns.adobe.com/tiff/1.0/"
 xmlns:easel="${easelNamespace}"
 xmp:CreatorTool="Easel"
 Iptc4xmpExt:DigitalSourceType="${isEdit ? digitalSourceTypes.edited : digitalSourceTypes.made}"
${dpi === undefined ? "" : resolution(dpi)}
 easel:model="${escaped(recipe.model)}"
 easel:recipe="${escaped(formatRecipe(recipe))}">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${prompt}</rdf:li></rdf:Alt></dc:description>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

/** Easel's recipe in an XMP packet, or else what another program wrote as its description. */
export function recipeOfXmp(xmp: string): Recipe | null {
  const ours = /easel:recipe="([^"]*)"/.exec(xmp)?.[1];
  const recipe = ours === undefined ? null : parseRecipe(unescaped(ours));
  if (recipe !== null) return recipe;
  const description = /<dc:description>[\s\S]*?<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(xmp)?.[1];
  const prompt = description === undefined ? "" : unescaped(description).trim();
  return prompt === "" ? null : { model: "", input: { prompt }, id: null };
}

function resolution(dpi: number): string {
  return `\n tiff:XResolution="${dpi}/1" tiff:YResolution="${dpi}/1" tiff:ResolutionUnit="2"`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

function escaped(text: string): string {
  // What XML 1.0 cannot hold at all, escaped or not.
  const writable = text.replace(
    /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu,
    "\ufffd",
  );
  return writable.replace(/[&<>"\n\r\t]/g, (character) => entities[character] ?? character);
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    const named = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }[String(name)];
    if (named !== undefined) return named;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
