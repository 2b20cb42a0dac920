import { isRecord, parseJson, type Recipe } from "./recipe";

/** The prompt in the text chunks that other programs write into a PNG, or null. */
export function recipeOfOthers(texts: ReadonlyMap<string, string>): Recipe | null {
  const prompt =
    ofParameters(texts.get("parameters")) ??
    ofNodes(texts.get("prompt")) ??
    ofComment(texts.get("Comment")) ??
    texts.get("Description")?.trim();
  return prompt === undefined || prompt === "" ? null : { model: "", input: { prompt }, id: null };
}

/** Stable Diffusion web UIs: the prompt, then "Negative prompt: …", then "Steps: …, Sampler: …". */
function ofParameters(text: string | undefined): string | undefined {
  return text?.split(/\n(?:Negative prompt:|Steps:)/)[0]?.trim();
}

/** ComfyUI: a graph of nodes as JSON; the longest text of a text encoder is the prompt. */
function ofNodes(text: string | undefined): string | undefined {
  const graph = parseJson(text ?? "");
  if (!isRecord(graph)) return undefined;
  const texts = Object.values(graph).flatMap((node) => {
    if (!isRecord(node) || !isRecord(node.inputs)) return [];
    return typeof node.inputs.text === "string" ? [node.inputs.text] : [];
  });
  return texts.sort((a, b) => b.length - a.length)[0]?.trim();
}

/** NovelAI: JSON with a prompt. */
function ofComment(text: string | undefined): string | undefined {
  const comment = parseJson(text ?? "");
  return isRecord(comment) && typeof comment.prompt === "string" ? comment.prompt : undefined;
}
