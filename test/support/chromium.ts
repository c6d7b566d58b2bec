/** A real Chromium: an installed one where there is one, else the one that comes from npm. */
import sparticuz from '@sparticuz/chromium';
import { existsSync } from 'node:fs';

const installed = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

export const executablePath = installed.find((path) => path && existsSync(path)) ?? (await sparticuz.executablePath());

/** Our own arguments, not the package's: those switch web security off. */
export const launchOptions = { executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] };
