import { session } from '../../controllers/session.ts';

/** Who enters forms that somebody signed on paper; the register has its own table and refuses the others. */
export const entersPaper = (): boolean => session.reviews || session.is('democratic-services', 'parish-clerk');
