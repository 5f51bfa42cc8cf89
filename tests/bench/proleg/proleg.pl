% A small interpreter in the manner of PROLEG: general rules, exceptions to their conclusions, and the
% proof kept as a term. A rule is  Head <= Body,  an exception  exception(Head, Defeater):  the conclusion
% stands unless the defeater can be proved. Facts of a case are given/1.

:- op(700, xfx, <=).
:- dynamic '<='/2, exception/2, given/1.

prove(Goal, fact(Goal)) :-
    given(Goal), !.
prove(Goal, by(Goal, Proofs, Withstood)) :-
    Goal <= Body,
    prove_all(Body, Proofs),
    findall(Defeater, exception(Goal, Defeater), Defeaters),
    withstands(Defeaters, Withstood), !.

prove_all([], []).
prove_all([Goal|Goals], [Proof|Proofs]) :-
    prove(Goal, Proof),
    prove_all(Goals, Proofs).

withstands([], []).
withstands([Defeater|Defeaters], [not_proved(Defeater)|Withstood]) :-
    \+ prove(Defeater, _),
    withstands(Defeaters, Withstood).

% One decision: every goal, each with its proof or the word that there is none.
decide(Decision) :-
    goals(Goals),
    findall(Told, (member(Goal, Goals), told(Goal, Told)), Decision).

told(Goal, Proof) :- prove(Goal, Proof), !.
told(Goal, no(Goal)).

% The rules stay; a case comes, is decided and goes.
one_case(Facts) :-
    forall(member(Fact, Facts), assertz(given(Fact))),
    decide(_),
    retractall(given(_)).

times(0, _) :- !.
times(N, Goal) :- ignore(Goal), M is N - 1, times(M, Goal).

microseconds(N, Goal, Each) :-
    times(10, Goal),
    statistics(cputime, Start), times(N, Goal), statistics(cputime, End),
    Each is (End - Start) * 1000000 / N.

main :-
    case_facts(Facts),
    forall(member(Fact, Facts), assertz(given(Fact))),
    decide(Decision),
    forall((member(Told, Decision), \+ Told = no(_)), (arg(1, Told, Goal), format("~q.~n", [yes(Goal)]))),
    repeats(N),
    microseconds(N, decide(_), Loaded),
    retractall(given(_)),
    microseconds(N, one_case(Facts), Asserted),
    format("time(~w,~w).~n", [Loaded, Asserted]).
