import type { Samples } from "./code-sample-language";
import { shellQuote } from "./shell-quote";

/**
 * A model's blocking call. JSON of texts and numbers is a literal of Python and of JavaScript too, with
 * the same escapes. Python is Segmind's own listing,
 * but that it saves the picture: Segmind answers its raw bytes, at which the listing breaks once it is paid.
 */
export const modelSamples: Samples = {
  python: ({ url, body, file }) => `import requests
import json

url = "${url}"
headers = {
    "x-api-key": "YOUR_API_KEY",
    "Content-Type": "application/json"
}

data = ${JSON.stringify(body, null, 4)}

response = requests.post(url, headers=headers, json=data)

if response.status_code == 200:
    if response.headers.get("Content-Type", "").startswith("image/"):
        with open("${file}", "wb") as file:
            file.write(response.content)
    else:
        result = response.json()
        print(json.dumps(result, indent=2))
else:
    print(f"Error: {response.status_code}")
    print(response.text)`,

  javascript: ({ url, body, file }) => `import { writeFile } from "node:fs/promises";

const url = "${url}";
const data = ${JSON.stringify(body, null, 2)};

const response = await fetch(url, {
  method: "POST",
  headers: { "x-api-key": "YOUR_API_KEY", "Content-Type": "application/json" },
  body: JSON.stringify(data),
});

if (response.ok) {
  await writeFile("${file}", Buffer.from(await response.arrayBuffer()));
} else {
  console.error("Error:", response.status, await response.text());
}`,

  curl: ({ url, body, file }) => `curl --fail-with-body --output ${file} \\
  --request POST ${url} \\
  --header 'x-api-key: YOUR_API_KEY' \\
  --header 'Content-Type: application/json' \\
  --data ${shellQuote(JSON.stringify(body, null, 2))}`,
};
