import config from './playwright.config';
const { globalSetup: _g, webServer: _w, ...rest } = config;
export default { ...rest, expect: { timeout: 60000 }, timeout: 280000 };
