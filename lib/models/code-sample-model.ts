import type { Samples } from "./code-sample";
import { shellQuote } from "./shell-quote";

/**
 * A model's blocking call. JSON of texts and numbers is a literal of Python and of JavaScript too, with
 * the same escapes. Python is Segmind's own listing; the others also take the bare bytes of a picture.
 */
export const modelSamples: Samples = {
  python: (url, body) => `import requests
import json

url = "${url}"
headers = {
    "x-api-key": "YOUR_API_KEY",
    "Content-Type": "application/json"
}

data = ${JSON.stringify(body, null, 4)}

response = requests.post(url, headers=headers, json=data)

if response.status_code == 200:
    result = response.json()
    print(json.dumps(result, indent=2))
else:
    print(f"Error: {response.status_code}")
    print(response.text)`,

  javascript: (url, body) => `const url = "${url}";
const data = ${JSON.stringify(body, null, 2)};

const response = await fetch(url, {
  method: "POST",
  headers: { "x-api-key": "YOUR_API_KEY", "Content-Type": "application/json" },
  body: JSON.stringify(data),
});

if (response.ok) {
  const picture = await response.blob();
  console.log(picture.type, picture.size);
} else {
  console.error("Error:", response.status, await response.text());
}`,

  curl: (url, body) => `curl --fail-with-body --output result \\
  --request POST ${url} \\
  --header 'x-api-key: YOUR_API_KEY' \\
  --header 'Content-Type: application/json' \\
  --data ${shellQuote(JSON.stringify(body, null, 2))}`,
};
