// The chosen theme, set before the first paint. lib/browser/theme.ts writes it.
try {
  const theme = JSON.parse(localStorage.getItem("easel.theme"))?.value;
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
} catch {
  // Refused or foreign: the system's theme stands.
}
