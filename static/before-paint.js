// Runs before the first paint: gives the page its remembered theme, and sends somebody who chose
// English to the English page before the Dutch one is seen. The page for addresses that do not exist
// is one file for both languages: it learns its language here. At the end: a page whose scripts are gone.
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

	// A page that the browser kept of a version that the host has no more cannot start. It is asked for anew,
	// once: a host may merely lack a file.
	addEventListener(
		'error',
		function (event) {
			var link = event.target;
			if (link.rel !== 'modulepreload' || document.getElementById('svelte-announcer')) return;
			var asked = path + ' ' + document.querySelector('link[rel=modulepreload]').href;
			fetch(link.href, { method: 'HEAD', cache: 'no-store' })
				.then(function (answer) {
					if (answer.ok || sessionStorage.getItem('luwte-asked-anew') === asked) return;
					sessionStorage.setItem('luwte-asked-anew', asked);
					location.reload();
				})
				.catch(function () {
					// No network, or nothing may be remembered: it stays a page to read.
				});
		},
		true
	);
})();
