// Runs before the first paint: gives the page its remembered theme, and sends somebody who chose
// English to the English page before the Dutch one is seen.
(function () {
	try {
		var theme = localStorage.getItem('luwte-theme');
		if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
		var path = location.pathname;
		var english = path === '/en' || path.indexOf('/en/') === 0;
		if (localStorage.getItem('luwte-language') === 'en' && !english)
			location.replace('/en' + path + location.search + location.hash);
	} catch {
		// Storage refused: system theme, and the language of the address.
	}
})();
