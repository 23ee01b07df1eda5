import type { Diagnosis } from './diagnose.ts';
import type { Fault } from './finding.ts';

/** A fault and the file it is in. */
export interface FileFault {
  file: Diagnosis;
  fault: Fault;
}
