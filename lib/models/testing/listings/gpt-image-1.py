import requests
import json

url = "https://api.segmind.com/v1/gpt-image-1"
headers = {
    "x-api-key": "YOUR_API_KEY",
    "Content-Type": "application/json"
}

data = {
    "prompt": "Create a professional and visually engaging magazine cover for a lifestyle magazine called \"Urban Pulse.\" Include these featured article headlines clearly: \"10 Hidden Cafés You'll Love in NYC\" \"Minimalist Apartments: Small Spaces, Big Ideas\" \"Exclusive Interview: Behind the Scenes with Indie Band Echo District\" Use contemporary typography, vibrant colors, and include an eye-catching main photograph with a person standing in front of a city scene",
    "size": "auto",
    "quality": "auto",
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
