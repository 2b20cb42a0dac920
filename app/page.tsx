export default function StudioPage() {
  return <main>Easel</main>;
}
