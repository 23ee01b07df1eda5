export { GET } from '../trust.txt.ts';
