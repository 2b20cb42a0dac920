import requests
import json

url = "https://api.segmind.com/v1/gpt-image-2"
headers = {
    "x-api-key": "YOUR_API_KEY",
    "Content-Type": "application/json"
}

data = {
    "prompt": "A photorealistic, cinematic shot of a cozy independent bookstore in Mumbai at golden hour. Warm afternoon sunlight streams through a tall front window onto wooden shelves packed with books; book spines are clearly visible with titles in English and Hindi Devanagari script. In the foreground, a handwritten chalkboard A-frame easel reads, in clean legible chalk lettering: first line 'मुंबई पुस्तक भंडार', second line 'Mumbai Book Store', and a smaller third line 'Open Daily  9 am – 9 pm'. Shallow depth of field, shot on a full-frame camera at 35mm f/2.0, ultra-realistic detail, natural color grading, dust motes in sunlight, film grain.",
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
