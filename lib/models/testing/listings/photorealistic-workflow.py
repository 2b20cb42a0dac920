import requests
import time
import json

api_key = "YOUR_API_KEY"
url = "https://api.segmind.com/workflows/69f64e665456d2c942098b3a-v1"

data = {
    "text_2rpv9": "A photorealistic, cinematic shot of a cozy independent bookstore in Mumbai at golden hour. Warm afternoon sunlight streams through a tall front window onto wooden shelves packed with books; book spines are clearly visible with titles in English and Hindi Devanagari script. In the foreground, a handwritten chalkboard A-frame easel reads, in clean legible chalk lettering: first line 'मुंबई पुस्तक भंडार', second line 'Mumbai Book Store', and a smaller third line 'Open Daily  9 am – 9 pm'. Shallow depth of field, shot on a full-frame camera at 35mm f/2.0, ultra-realistic detail, natural color grading, dust motes in sunlight, film grain."
}

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
    print(response.text)
