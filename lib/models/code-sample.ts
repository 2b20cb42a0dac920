import type { Input, Model } from "./model";
import { wireBody } from "./wire";

export type Language = "python" | "javascript" | "curl";

export const languages: readonly { readonly value: Language; readonly label: string }[] = [
  { value: "python", label: "Python" },
  { value: "javascript", label: "JavaScript" },
  { value: "curl", label: "cURL" },
];

/**
 * A request as a script of its own, as on Segmind's pages, with YOUR_API_KEY for the key. It saves the
 * picture, which is what v1 answers with; a workflow is polled every 7 s.
 */
export function codeSample(model: Model, input: Input, language: Language): string {
  const { kind, slug } = model.endpoint(0);
  return samples[language][kind]({
    url: `https://api.segmind.com/${kind === "workflow" ? "workflows" : "v1"}/${slug}`,
    body: wireBody(model, input),
    file: `picture.${String(input.output_format ?? "png")}`,
  });
}

type Request = { readonly url: string; readonly body: object; readonly file: string };

const samples: Readonly<
  Record<Language, Readonly<Record<"model" | "workflow", (request: Request) => string>>>
> = {
  python: { model: pythonModel, workflow: pythonWorkflow },
  javascript: { model: javascriptModel, workflow: javascriptWorkflow },
  curl: { model: curlModel, workflow: curlWorkflow },
};

/** JSON is Python, JavaScript and cURL's body alike: the values are texts and numbers only. */
function literal(body: object, indent: number): string {
  return JSON.stringify(body, null, indent);
}

function pythonModel({ url, body, file }: Request): string {
  return `import requests

url = "${url}"
headers = {
    "x-api-key": "YOUR_API_KEY",
    "Content-Type": "application/json"
}

data = ${literal(body, 4)}

response = requests.post(url, headers=headers, json=data)

if response.status_code == 200:
    with open("${file}", "wb") as file:
        file.write(response.content)
else:
    print(f"Error: {response.status_code}")
    print(response.text)
`;
}

function pythonWorkflow({ url, body }: Request): string {
  return `import json
import time
import requests

url = "${url}"
headers = {
    "x-api-key": "YOUR_API_KEY",
    "Authorization": "Bearer YOUR_API_KEY"
}

data = ${literal(body, 4)}

response = requests.post(url, headers=headers, json=data)
response.raise_for_status()
poll_url = response.json()["poll_url"]

while True:
    result = requests.get(poll_url, headers=headers).json()
    if result["status"] == "COMPLETED":
        print(json.dumps(json.loads(result["output"]), indent=2))
        break
    if result["status"] == "FAILED":
        raise Exception(result.get("error", "Generation failed"))
    time.sleep(7)
`;
}

function javascriptModel({ url, body, file }: Request): string {
  return `import { writeFile } from "node:fs/promises";

const response = await fetch("${url}", {
  method: "POST",
  headers: {
    "x-api-key": "YOUR_API_KEY",
    "Content-Type": "application/json",
  },
  body: JSON.stringify(${literal(body, 2).replaceAll("\n", "\n  ")}),
});

if (response.ok) {
  await writeFile("${file}", Buffer.from(await response.arrayBuffer()));
} else {
  console.error("Error:", response.status, await response.text());
}
`;
}

function javascriptWorkflow({ url, body }: Request): string {
  return `import { setTimeout } from "node:timers/promises";

const headers = {
  "x-api-key": "YOUR_API_KEY",
  "Authorization": "Bearer YOUR_API_KEY",
  "Content-Type": "application/json",
};

const response = await fetch("${url}", {
  method: "POST",
  headers,
  body: JSON.stringify(${literal(body, 2).replaceAll("\n", "\n  ")}),
});
const { poll_url } = await response.json();

while (true) {
  const result = await (await fetch(poll_url, { headers })).json();
  if (result.status === "COMPLETED") {
    console.log(JSON.parse(result.output));
    break;
  }
  if (result.status === "FAILED") throw new Error(result.error ?? "Generation failed");
  await setTimeout(7_000);
}
`;
}

function curlModel({ url, body, file }: Request): string {
  return `curl --fail-with-body ${url} \\
  -H "x-api-key: YOUR_API_KEY" \\
  -H "Content-Type: application/json" \\
  --data ${shellQuoted(literal(body, 2))} \\
  --output ${file}
`;
}

function curlWorkflow({ url, body }: Request): string {
  return `# Answers with a poll_url: ask it every 7 seconds until its status is COMPLETED.
curl --fail-with-body ${url} \\
  -H "x-api-key: YOUR_API_KEY" \\
  -H "Authorization: Bearer YOUR_API_KEY" \\
  -H "Content-Type: application/json" \\
  --data ${shellQuoted(literal(body, 2))}
`;
}

/** Nothing is special to a shell between single quotes but the quote itself. */
function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
