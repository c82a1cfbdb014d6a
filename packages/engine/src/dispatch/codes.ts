/** Every code that an answer may carry, with its meaning: types come from here, and `docs/response-plan.md` lists the same. */

export const NOT_CHOSEN = {
  EXCLUDED: 'The request excludes it.',
  STATUS: 'Its status does not let it be sent.',
  NO_CAPABILITY: 'It can do nothing that is asked for.',
  CREW_TOO_SMALL: 'Too few ride on it for any place that it could fill.',
  UNEQUIPPED: 'It has not on board what the plan asks for besides, for any place that it could fill.',
  CREW_AWAY: 'Its crew is out on another vehicle.',
  CREW_SENT: 'Its crew is sent on another vehicle.',
  CANNOT_SET_UP: 'Nowhere about is the road wide enough for its jacks, and the storey within its reach.',
  NO_ROUTE: 'The map has no road from it to a stop for the point.',
  SLOWER: 'Nearer in a straight line than a unit chosen for a place that it could fill, and yet later at work.',
  NO_GAIN:
    'It would be at work no later than a unit chosen for a place that it could fill; the whole answer is no better with it.',
  AFTER_WATER: 'It is asked for only before the first water, and would be at work after it.',
  ON_CONFIRMATION: 'It could fill a place that waits until somebody has confirmed the report.',
  NOT_NEEDED:
    'Every place that it could fill is filled by a unit that is at work no later, or already on the incident.',
} as const;
export type NotChosenReason = keyof typeof NOT_CHOSEN;

export const SHORTFALLS = {
  NONE_IN_FLEET: 'No unit of the fleet has this capability, or no further one.',
  ALL_BUSY: 'Every further unit with this capability is busy, off duty or out of service.',
  CREW_SHARED: 'The crews of further units with this capability are sent on other vehicles.',
  NO_ROOM: 'Further units with this capability find no place to stand where they would keep nobody out.',
  LADDER_CANNOT_SET_UP:
    "Nowhere is the road wide enough for the jacks and the storey within reach: portable ladders, a neighbour's roof or balcony, cutters for the cage instead.",
  EXCLUDED: 'Further units with this capability are excluded by the request.',
  CREW_TOO_SMALL: 'A unit is offered, not counted on: its crew is below the least that the plan asks for.',
  UNEQUIPPED: 'A unit is offered, not counted on: what the plan asks for besides is not on board.',
  NO_ROUTE: 'A unit is offered from the straight line alone: the map has no road from it to a stop for the point.',
} as const;
export type ShortfallReason = keyof typeof SHORTFALLS;

/** What makes the answer less than it should be. */
export const DEGRADED = {
  NO_ROUTE: 'One unit or more is ranked by the straight line, because the map has no road for it.',
  PARTIAL_RESPONSE: 'Not every mandatory place could be filled.',
  SEARCH_STOPPED:
    'The search for the best answer ran out of steps: the best one found is given, and how far from the best it may be.',
  NO_CAPABLE_UNIT: 'Nobody available can do what the plan asks for: the nearest unit of any kind is offered.',
  POSITIONS_OLD: 'Where a unit that is sent is now is not known for sure: its position is old, or cannot be.',
  NO_WATER: 'No water source within reach of the hose: there is what the tanks bring.',
  NO_TRAFFIC: 'No live speeds were ever sent: times are those usual at this hour.',
  TRAFFIC_PENDING:
    'Speeds or closures that came more than two seconds ago are not in these times: closed roads may be driven.',
  TRAFFIC_STALE:
    'Live speeds were sent before, and none for five minutes: those there are fade to the usual ones of the hour.',
} as const;
export type DegradedCode = keyof typeof DEGRADED;

/** The facts behind one unit's place in a decision (ExplainUnit). */
export const UNIT_FACTS = {
  PLACE: 'The place that it fills, or could fill.',
  RANK: 'Which one it is to be there, of those who may go and can fill that place.',
  SENT_INSTEAD: 'The last one sent for that capability, and how much sooner it is there.',
  START: 'Where it starts from.',
  STOP: 'Where it stops, and why there.',
  ROAD: 'How far it drives, against one-ways too.',
  CROSS_CHECK:
    'Its drive and the straight line × 1.4 at the speed of an ordinary road are more than 2.5 times apart: look at the map.',
} as const;
export type UnitFact = keyof typeof UNIT_FACTS;

/** Why another agency is to be called. */
export const NOTIFY_REASONS = {
  PEOPLE_TRAPPED: 'The caller says that people are trapped.',
  PEOPLE_MAY_BE_TRAPPED: 'Nobody knows, and it is a dwelling at night.',
  RESCUE: 'Somebody is hurt or caught, and nobody says that nobody is.',
  ELECTRICAL_FIRE: 'Power off before a solid stream is used.',
  BUILDING_FIRE: 'Power off before crews and water go in.',
  FLOW_SHORT: 'The sources do not make the required flow: the pressure of the mains may be raised.',
  GAS_ESCAPES: 'Gas is to be shut off.',
  ROAD_INCIDENT: 'The road is to be closed and cleared.',
} as const;
export type NotifyReason = keyof typeof NOTIFY_REASONS;

/** What the dispatcher must know besides. */
export const WARNINGS = {
  SYNTHETIC_DATA: 'Stations, units or water of this city are invented.',
  POSITION_AGED: 'A position is 30 to 120 s old; it is used.',
  POSITION_OLD:
    'A position is 120 to 600 s old; it is used as the last known place, and of a unit on its way back as so much nearer to its station.',
  POSITION_TOO_OLD: 'A position is more than 600 s old; the unit counts as standing at its station.',
  POSITION_IN_FUTURE: 'A position is dated more than 5 s ahead; the unit counts as standing at its station.',
  POSITION_OUTSIDE: 'A position lies outside the area of the map; the unit counts as standing at its station.',
  UNIT_OFF_ROAD:
    'A unit stands where no road that its kind of vehicle can use lies near: what keeps it off, and the nearest place where it could stop.',
  UNIT_CLEARING: 'A unit is offered that is busy elsewhere until its clock runs out.',
  PERMISSION_NEEDED: 'A unit of another force is offered: its owner is to be asked first.',
  CROSS_CHECK:
    'The drive of a unit that is sent and the straight line × 1.4 at the speed of an ordinary road are more than 2.5 times apart.',
  HOME_TEAM_NOT_SENT:
    'Nobody of the team that answers for this place is sent: why, and when its first unit would be at work.',
  NEAREST_NOT_SENT: 'The first pumper to be at the kerb is not sent: why, and when it would be at work.',
  UNIT_RETURNING: 'A unit on its way back is offered: whether its tank, hose and crew are ready must be asked.',
  SUBSTITUTE: 'A unit fills a place by what the plan says may stand for the capability.',
  CREW_TOO_SMALL:
    'A unit is offered whose crew is below the least that the plan asks for, because nobody else is left.',
  UNEQUIPPED: 'A unit is offered that has not on board what the plan asks for besides, because nobody else is left.',
  HOSE_CROSSES_RAILS:
    'A pumper or tanker can only stop where rails lie between it and the point: it makes no water there.',
  HOSE_TOO_SHORT:
    'A pumper stops farther from the point than its own hose reaches: another line or another stop is needed.',
  PUMP_TOO_SMALL: 'A pumper pumps less than counts as water on a fire: it makes no first water.',
  TOO_HIGH: 'A pumper has not the pressure to bring water to the storey that burns: it makes no first water there.',
  ON_CONFIRMATION:
    'Nobody has confirmed the report: one unit goes at once, and what the plan asks for besides when somebody has.',
  UNVERIFIED: 'Nobody has confirmed the report, and people are said to be trapped: the whole plan goes all the same.',
  REPORT_LATE: 'The call came in more than five minutes ago, and nobody is on it yet.',
  PLAN_ADDED: 'For a hazard the plan asks for more than its rule does: what, and why.',
  SECOND_MOUTH: 'Two mouths of alleys are likely: the second pumper goes to the other one.',
  SECOND_MOUTH_UNREACHED:
    'Two mouths of alleys are likely, and no second pumper can stand at the other one unless something that counts more is given up.',
  GATE_LOCKED: 'A mouth has a shut gate: who is asked to open it, or that nobody near can be.',
  SECOND_CREW_LATE:
    'No second crew in breathing apparatus is at work within 20 min of the first going in, or none at all.',
  RESCUE_ADDED: 'People are or may be trapped and the plan asks for no rescue: one is asked for all the same.',
  NO_BREATHING_APPARATUS: 'A pumper has not on board what its crew needs to bring water in: it makes no first water.',
  TANK_FILLS_HOSE:
    "A pumper's tank fills the hose to the point and leaves too little to count as water: it needs a source first.",
  WIDTH_INFERRED: 'Where a vehicle must stop rests on a width that nobody measured.',
  FLOW_FROM_REQUEST: "The required flow is the request's, not the plan's.",
  FLOW_COMPUTED: 'The required flow is worked out from the size that was told, by the method that the plan names.',
  ALREADY_SENT: 'Units on the incident already fill places of the plan, whose level is a total.',
  NO_WATER_NEAR: 'No usable water within hose reach; the nearest sources are listed for a shuttle.',
  NO_WATER_KNOWN: 'No usable water source is known within the search radius.',
  WATER_UNKNOWN_STATUS: 'A listed source has never been reported as working.',
  WATER_OUT_OF_SERVICE: 'A source within reach is out of service and left out.',
  WATER_PRIVATE: 'A listed source is private: somebody must open it.',
  WATER_SHARED_MAIN:
    'Hydrants that hang on one main, or within 150 m of each other on one street: together they count as no more than the best of them.',
  WATER_NEEDS_PORTABLE_PUMP:
    'Open water within reach is left out: no truck stands near enough to draft, and nobody brings a portable pump.',
  LOW_PRESSURE_MAIN:
    'A hydrant was tested at 20 psi or less, or without a drop: its test says nothing of its flow, and that of its class is taken.',
  STAND_OFF: 'Gas or chemicals: set-up well away and upwind until the stuff is known.',
  POWER_NOT_CUT: 'An electrical fire whose power is not known to be off.',
  LITHIUM: 'Batteries burn: what that asks of everybody in the alley.',
  EXIT_CLOSED: 'Exits or balconies are closed: what opens them.',
  LOCATION_UNSURE: 'The place is not known well enough to tell one alley from the next.',
  TRAPPED_FLOOR:
    'People are said to be on a storey above the ground: rescue is ready at the entrance, and has the way up before it.',
  LADDER_CANNOT_SET_UP:
    'No aerial ladder that is asked for reaches the storey from a road that its jacks fit on: what may do instead.',
  AMBULANCE_PLACE: 'Where the street is to be kept free for an ambulance.',
  AMBULANCE_NO_PLACE: 'Where an ambulance would stop, one vehicle alone finds room, and one is sent there.',
  AERIAL_PLACE: 'Others stop where an aerial ladder is to work: what they leave free.',
  NO_WAY_OUT: 'Vehicles stand in a narrow street that ends there: the last in is the first out.',
  STANDBY_PAIR: 'From level 2: who stands by while others are inside.',
  COMMUNITY_UNCHECKED: 'A listed public point was not checked for more than 90 days: it is not counted on.',
  COMMUNITY_NOT_STOCKED: 'A listed public point is not stocked.',
} as const;
export type WarningCode = keyof typeof WARNINGS;
