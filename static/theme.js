// Before the first paint, so that a page chosen dark does not flash light.
try {
	const theme = localStorage.getItem('tampilan');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// Storage is switched off: the device's own appearance stands.
}
