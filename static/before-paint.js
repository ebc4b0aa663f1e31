// Runs before the first paint: gives the page its remembered theme, and sends somebody who chose
// English to the English page before the Dutch one is seen. The page for addresses that do not exist
// is one file for both languages: it learns its language here.
(function () {
	var path = location.pathname;
	var english = path === '/en' || path.indexOf('/en/') === 0;
	if (english) document.documentElement.lang = 'en';
	try {
		var theme = localStorage.getItem('luwte-theme');
		if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
		if (localStorage.getItem('luwte-language') === 'en' && !english)
			location.replace('/en' + path + location.search + location.hash);
	} catch {
		// Storage refused: system theme, and the language of the address.
	}
})();
