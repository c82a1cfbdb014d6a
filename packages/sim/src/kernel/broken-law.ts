/** A defect of ours, or a planted one: what is simulated is wrong from here on. */
export class BrokenLaw extends Error {
  readonly law: string;

  constructor(law: string, seen: string) {
    super(`${law}: ${seen}`);
    this.name = 'BrokenLaw';
    this.law = law;
  }
}
