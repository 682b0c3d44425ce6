/*
 * CQL2 text (OGC 21-065r2, Annex B), left-factored: a condition and a scalar share one tree of rules, because a
 * parenthesis may hold either, and only types can tell them apart. What a function's name means (S_*, T_*, A_*, CASEI,
 * DATE, INTERVAL, BBOX...) is decided after parsing, so the same words in CQL2 JSON have one meaning.
 */
grammar Cql2;

filter: condition EOF;

condition: conjunction (OR conjunction)*;

conjunction: negation (AND negation)*;

negation: NOT* predicate;

predicate: sum tail?;

tail
    : (EQ | NE | LT | GT | LE | GE) sum                  # comparison
    | NOT? LIKE sum                                      # like
    | NOT? BETWEEN sum AND sum                           # between
    | NOT? IN OPEN condition (COMMA condition)* CLOSE    # in
    | IS NOT? NULL                                       # isNull
    ;

sum: product ((PLUS | MINUS) product)*;

product: power ((TIMES | OVER | MODULO | DIV) power)*;

power: factor (CARET factor)?;

// The sign binds tighter than the power: the standard's arithmeticFactor.
factor: (PLUS | MINUS)? primary;

primary
    : NUMBER                                             # number
    | STRING                                             # text
    | (TRUE | FALSE)                                     # boolean
    | geometry                                           # shape
    | name OPEN (condition (COMMA condition)*)? CLOSE    # function
    | name                                               # property
    | OPEN CLOSE                                         # emptyList
    | OPEN condition (COMMA condition)* CLOSE            # group
    ;

name: IDENTIFIER | QUOTED | GEOMETRY;

// The identifier is the optional Z. Coordinates are read by a WKT reader from the same characters.
geometry: GEOMETRY IDENTIFIER? coordinates;

coordinates: OPEN coordinateItem (COMMA coordinateItem)* CLOSE;

coordinateItem: ((PLUS | MINUS)? NUMBER)+ | coordinates | geometry;

OR options { caseInsensitive = true; }: 'OR';
AND options { caseInsensitive = true; }: 'AND';
NOT options { caseInsensitive = true; }: 'NOT';
LIKE options { caseInsensitive = true; }: 'LIKE';
BETWEEN options { caseInsensitive = true; }: 'BETWEEN';
IN options { caseInsensitive = true; }: 'IN';
IS options { caseInsensitive = true; }: 'IS';
NULL options { caseInsensitive = true; }: 'NULL';
TRUE options { caseInsensitive = true; }: 'TRUE';
FALSE options { caseInsensitive = true; }: 'FALSE';
DIV options { caseInsensitive = true; }: 'DIV';
GEOMETRY options { caseInsensitive = true; }
    : 'POINT' | 'LINESTRING' | 'POLYGON' | 'MULTIPOINT' | 'MULTILINESTRING' | 'MULTIPOLYGON' | 'GEOMETRYCOLLECTION';

NE: '<>';
LE: '<=';
GE: '>=';
EQ: '=';
LT: '<';
GT: '>';
PLUS: '+';
MINUS: '-';
TIMES: '*';
OVER: '/';
MODULO: '%';
CARET: '^';
OPEN: '(';
CLOSE: ')';
COMMA: ',';

NUMBER: (DIGIT+ ('.' DIGIT*)? | '.' DIGIT+) ([eE] [+-]? DIGIT+)?;
STRING: '\'' (~['\\] | '\'\'' | '\\' .)* '\'';
QUOTED: '"' (~["] | '""')+ '"';
IDENTIFIER: START (START | [.0-9\u0300-\u036F\u203F-\u2040])*;
SPACE: [\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+ -> skip;
// Whatever else stands there is told as a mistake by the parser, with its place.
OTHER: .;

fragment DIGIT: [0-9];
fragment START
    : [:_A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFE\u200C-\u200D\u2070-\u218F]
    | [\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}];
