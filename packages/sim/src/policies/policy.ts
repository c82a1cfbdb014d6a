import type { Recommendation, RecommendInput, Survey, UnitId, World } from '@runcard/engine';

/**
 * A way of choosing who goes. It sees what the dispatcher sees and nothing of the true city: the world as it was reported, and what the
 * engine says about that.
 */
export interface Policy {
  readonly id: string;
  choose(question: Question, view: View): Decision;
}

/** What was reported, as the engine is asked about it. */
export interface Question {
  readonly input: RecommendInput;
}

export interface View {
  readonly nowMs: number;
  readonly world: World;
  recommend(input: RecommendInput): Recommendation;
  /** The open places and who may fill them; chooses nobody. */
  survey(input: RecommendInput): Survey;
}

export interface Decision {
  /** In the order in which they fill places. */
  readonly unitIds: readonly UnitId[];
  /** What the engine says about exactly these units, where the policy has asked it already. */
  readonly answer?: Recommendation;
}
