/** A slip of usage: what it looks like, where it is sure, and what is meant. */
export interface Usage {
  /** The first group, if there is one, is what is marked; else all of it. */
  pattern: RegExp;
  /** What to write instead; `$1` … are the pattern's groups. */
  meant: string;
}

const usage = (source: string, meant: string): Usage => ({
  pattern: new RegExp(String.raw`(?<![\p{L}’'-])(?:${source})(?![\p{L}’'-])`, 'giu'),
  meant,
});

/** Words that are taken for others, each in a neighbourhood where only one can be meant. */
export const slips: Record<string, readonly Usage[]> = {
  en: [
    usage("it[’']s own", 'its own'),
    usage('its (a|an|the|been|because|going to|likely that|clear that|unclear whether)', 'it’s $1'),
    usage(
      "(on|of|in|for|with|by|from|at|to) it[’']s (way|head|peak|kind|website|members|staff|leaders|first|last|best|worst|future|history|owner|owners)",
      '$1 its $2',
    ),
    usage('your (welcome to|going to|not going)', 'you’re $1'),
    usage('their (is|are|was|were|will be|has been|have been)', 'there $1'),
    usage('there own', 'their own'),
    usage("they[’']re own", 'their own'),
    usage("who[’']s own", 'whose own'),
    usage(
      String.raw`(could|should|would|must|(?<!\b(?:the|its|their|his|her|our|full|sheer|military) )might) of(?! course)`,
      '$1 have',
    ),
    usage('in principal', 'in principle'),
    usage('matter of principal', 'matter of principle'),
    usage(
      'principle (dancer|investigator|reason|residence|aim|cause|source|city|character|author|conductor|architect)',
      'principal $1',
    ),
    usage("(school|school[’']s|college|deputy|assistant|vice|former) principle", '$1 principal'),
    usage('principle of (?:the|a|our) (?:school|college|academy)', 'principal'),
    usage('(was|were|been|being) lead (by|to)', '$1 led $2'),
    usage('(has|have|had) lead (?:to|the)(?! (?:levels?|content|pipes?))', '$1 led'),
    usage(
      String.raw`(?<=\bto )loose (his|her|their|its|my|our|your|control|money|weight|votes|jobs)`,
      'lose $1',
    ),
    usage('(an|no|the|little|any|some) affect on', '$1 effect on'),
    usage('the affects? of', 'the effect of'),
    usage(
      String.raw`(more|less|better|worse|rather|larger|higher|lower|greater|fewer|smaller|older|younger|bigger|cheaper) then (the|a|an|his|her|their|its|it|any|half|\d[\d,.]*)`,
      '$1 than $2',
    ),
    usage('tow the line', 'toe the line'),
    usage('free reign', 'free rein'),
    usage('reign(ed)? in', 'rein$1 in'),
    usage('sneak peak', 'sneak peek'),
    usage('peaked (his|her|my|their|our) (interest|curiosity)', 'piqued $1 $2'),
    usage('baited breath', 'bated breath'),
    usage('beckon call', 'beck and call'),
    usage('case and point', 'case in point'),
    usage('deep[- ]seeded', 'deep-seated'),
    usage('for all intensive purposes', 'for all intents and purposes'),
    usage('per say', 'per se'),
    usage('wreck(s|ed)? havoc', 'wreak$1 havoc'),
    usage('one in the same', 'one and the same'),
    usage('shoe[- ]in', 'shoo-in'),
    usage('diffus(e|ed|ing) the (situation|tension|tensions|row|bomb|crisis)', 'defus$1 the $2'),
    usage('(city|town) counsel', '$1 council'),
    usage('at the alter', 'at the altar'),
    usage('bare with (me|us)', 'bear with $1'),
    usage('under weigh', 'under way'),
    usage('weather or not', 'whether or not'),
    usage('mute point', 'moot point'),
    usage('in the passed (year|month|week|decade)', 'in the past $1'),
    usage('flaunt(s|ed|ing)? the (law|rules|ban)', 'flout$1 the $2'),
    usage('not adverse to', 'not averse to'),
    usage('mitigat(e|es|ed) against', 'militat$1 against'),
    usage("(can|can[’’']t|could|couldn[’']t|cannot|to) breath(?! (?:in|of|out)\\b)", '$1 breathe'),
    usage('to advice', 'to advise'),
    usage('(some|more|good|his|her|their|legal) advise', '$1 advice'),
    usage('alot', 'a lot'),
  ],
  es: [
    usage('haber si', 'a ver si'),
    usage('hechas? de menos', 'echas de menos'),
    usage('hecho de menos', 'echo de menos'),
    usage('de echo', 'de hecho'),
    usage('(voy|vas|va|vamos|van|iba|iban) ha', '$1 a'),
    usage('a parte de', 'aparte de'),
    usage('osea', 'o sea'),
    usage('enserio', 'en serio'),
    usage('através', 'a través'),
    usage('sobretodo', 'sobre todo'),
    usage('haiga', 'haya'),
    usage('hubieron (muchos|muchas|varios|varias|algunos|algunas|pocos|dos|tres)', 'hubo $1'),
    usage('habían (muchos|muchas|varios|varias|algunos|algunas|pocos|dos|tres)', 'había $1'),
    usage('¿porque', '¿por qué'),
    usage(String.raw`y(?= h?i(?![eaou])\p{L}{2})`, 'e'),
    usage(String.raw`o(?= h?o\p{L}{2})`, 'u'),
  ],
};
