import './style.scss';
import './app-shell.ts';
