import requests
import json

url = "https://api.segmind.com/v1/gpt-image-1.5"
headers = {
    "x-api-key": "YOUR_API_KEY",
    "Content-Type": "application/json"
}

data = {
    "prompt": "Create a clean-looking website in Apple style for Nike by putting related elements with powerful design in a 4:5 aspect ratio ",
    "size": "1536x1024",
    "quality": "high",
    "moderation": "auto",
    "background": "opaque",
    "output_compression": 100,
    "output_format": "png"
}

response = requests.post(url, headers=headers, json=data)

if response.status_code == 200:
    result = response.json()
    print(json.dumps(result, indent=2))
else:
    print(f"Error: {response.status_code}")
    print(response.text)
