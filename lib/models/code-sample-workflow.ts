import type { Samples } from "./code-sample-language";
import { shellQuote } from "./shell-quote";

/** A workflow's call: it answers with the address to ask, every 7 seconds, until the picture is there. */
export const workflowSamples: Samples = {
  python: ({ url, body }) => `import requests
import time
import json

api_key = "YOUR_API_KEY"
url = "${url}"

data = ${JSON.stringify(body, null, 4)}

def poll_for_result(poll_url):
    """Poll the API until the generation is complete"""
    while True:
        response = requests.get(
            poll_url,
            headers={'Authorization': f'Bearer {api_key}'}
        )
        result = response.json()

        if result['status'] == 'COMPLETED':
            # Parse the output (it's a JSON string)
            outputs = json.loads(result['output'])
            return outputs
        elif result['status'] == 'FAILED':
            raise Exception(result.get('error', 'Generation failed'))

        # Wait 7 seconds before polling again
        time.sleep(7)

# Make the initial request
response = requests.post(
    url,
    json=data,
    headers={
        'Authorization': f'Bearer {api_key}',
        'Content-Type': 'application/json'
    }
)

if response.status_code == 200:
    result = response.json()
    print('Request queued:', result)

    # Start polling for results
    outputs = poll_for_result(result['poll_url'])
    print('Generation complete:', outputs)
else:
    print(f"Error: {response.status_code}")
    print(response.text)`,

  javascript: ({ url, body }) => `const apiKey = "YOUR_API_KEY";
const url = "${url}";
const data = ${JSON.stringify(body, null, 2)};
const authorization = { Authorization: \`Bearer \${apiKey}\` };

async function pollForResult(pollUrl) {
  while (true) {
    const response = await fetch(pollUrl, { headers: authorization });
    const result = await response.json();
    if (result.status === "COMPLETED") return JSON.parse(result.output);
    if (result.status === "FAILED") throw new Error(result.error ?? "Generation failed");
    // Wait 7 seconds before polling again
    await new Promise((resolve) => setTimeout(resolve, 7000));
  }
}

const response = await fetch(url, {
  method: "POST",
  headers: { ...authorization, "Content-Type": "application/json" },
  body: JSON.stringify(data),
});

if (response.ok) {
  const { poll_url } = await response.json();
  console.log("Generation complete:", await pollForResult(poll_url));
} else {
  console.error("Error:", response.status, await response.text());
}`,

  curl: ({ url, body }) => `curl --fail-with-body \\
  --request POST ${url} \\
  --header 'Authorization: Bearer YOUR_API_KEY' \\
  --header 'Content-Type: application/json' \\
  --data ${shellQuote(JSON.stringify(body, null, 2))}

# Ask the poll_url of the answer every 7 seconds until its status is COMPLETED:
# curl --header 'Authorization: Bearer YOUR_API_KEY' POLL_URL`,
};
