using Assay.Core.Reading.References;

namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>Dictionary forms of words that attribute, by kind.</summary>
internal static class CueLexicon
{
    private const string Say =
        "say tell write add note report announce suggest argue tweet continue acknowledge explain declare claim recall "
        + "respond reply conclude state insist warn reveal indicate mention admit confirm stress repeat joke reiterate "
        + "assert recount concede lament remind comment remark observe contend allege maintain testify quip proclaim "
        + "caution counter retort affirm aver opine boast brag disclose emphasize emphasise underscore underline elaborate "
        + "exclaim grumble gripe hint imply inform insinuate interject mumble mutter murmur narrate pronounce quote cite "
        + "recite relate report retell scoff shout shriek sneer snap snarl sob specify spout stammer submit summarise "
        + "summarize swear tease utter vent verify volunteer whisper yell cry call describe characterize characterise "
        + "portray depict label dub refer address discuss detail outline clarify post retweet blog email text message "
        + "broadcast publish highlight answer speak talk chat deny dispute refute rebut contradict charge accuse blame "
        + "complain protest apologise apologize confess echo rejoin chime recap deadpan gush chant bark plead pontificate "
        + "postulate posit propose preach read rant rave assure advise advertise articulate attest avow beg bellow bemoan "
        + "cable certify chide chuckle laugh mock concur convey correct debunk decry denounce denigrate deride fume hail "
        + "lecture list misquote phone plug preface profess put recollect reaffirm reason reassure remonstrate scream sigh "
        + "sing slam smile stipulate tout voice wire croak drawl falter gasp groan grunt hiss intone moan persist pursue "
        + "resume return roar rejoice roar ejaculate";

    private const string Ask =
        "ask urge demand request order promise pledge vow question inquire enquire query wonder invite instruct direct command "
        + "recommend encourage challenge threaten offer require implore beseech exhort press lobby petition solicit invoke "
        + "forbid ban prohibit permit allow authorise authorize rule decide decree mandate agree refuse decline commit "
        + "guarantee swear undertake bid dare counsel appeal call";

    private const string Think =
        "think believe know consider feel suspect assume presume figure guess reckon suppose understand realise realize "
        + "recognise recognize remember forget imagine conceive estimate calculate predict forecast project speculate doubt "
        + "deem regard view see perceive judge hold find learn hear discover determine surmise theorise theorize infer "
        + "deduce gather notice sense conjecture envision envisage foresee anticipate appreciate interpret mistake "
        + "misunderstand ponder contemplate reflect decide muse ruminate accept convince persuade satisfied aware certain "
        + "sure confident unaware convinced mindful conscious skeptical sceptical uncertain unsure doubtful";

    private const string Want =
        "want hope wish plan intend expect seek aim desire prefer aspire propose strive need like love pledge vow long yearn "
        + "await eager willing unwilling reluctant ready keen determined prepared hopeful hesitant anxious poised committed "
        + "try attempt look";

    private const string Judge =
        "criticize criticise praise blast condemn attack support oppose endorse back favor favour reject dismiss defend slam rip "
        + "deride ridicule denounce decry deplore disparage disavow disown disapprove approve applaud commend compliment "
        + "congratulate thank welcome celebrate champion promote advocate fear worry regret resent hate dislike enjoy admire "
        + "respect trust distrust mistrust value envy mourn bemoan fault assail lambast lambaste castigate chastise rebuke "
        + "reprimand scold berate berate vilify demonize demonise bash knock trash pan skewer savage hammer rail swipe hit "
        + "shoot jab tout laud hail credit object protest disagree concern afraid angry glad happy proud sorry sad upset "
        + "furious worried concerned alarmed surprised disappointed disgusted frustrated shocked outraged pleased thrilled "
        + "excited delighted grateful optimistic pessimistic critical supportive dismissive wary nervous uneasy uncomfortable "
        + "comfortable embarrassed ashamed amused amazed astonished puzzled baffled impressed offended annoyed irritated "
        + "sympathetic opposed question compare liken love sympathize sympathise condone tolerate care bother";

    private const string Show =
        "show find indicate demonstrate prove reveal suggest reflect illustrate reveal signal establish document record "
        + "confirm include contain carry feature headline title entitle caption estimate project rate rank name list "
        + "identify detect uncover unearth expose point cast frame present";

    private const string Seem =
        "seem appear sound look supposedly allegedly reportedly apparently purportedly evidently presumably";

    private const string Noun =
        "claim argument allegation assertion accusation suggestion contention belief view report rumour rumor theory charge "
        + "insistence assurance warning testimony statement admission notion idea hypothesis conclusion comment remark call "
        + "criticism support opposition complaint question decision promise pledge vow plan proposal hope fear concern worry "
        + "doubt expectation prediction forecast estimate opinion position stance conviction perception impression feeling "
        + "desire intention wish demand request order appeal plea threat offer announcement declaration description account "
        + "story letter tweet post email message speech interview poll survey study finding analysis assessment evidence "
        + "speculation suspicion understanding knowledge recognition acknowledgement acknowledgment confession denial response "
        + "reply answer explanation reason excuse apology praise condemnation endorsement rebuke attack rhetoric talk word "
        + "words quote quotation phrase slogan headline title article editorial op-ed column book paper essay memo "
        + "memorandum filing complaint lawsuit ruling verdict judgment judgement opinion recommendation advice guidance "
        + "confidence certainty disappointment frustration anger outrage regret surprise sense thought dream vision goal "
        + "aim effort commitment agreement consensus critic supporter opponent proponent skeptic sceptic advocate backer "
        + "insinuation implication hint observation reference mention revelation disclosure boast joke quip retort rant "
        + "tirade statement remarks reaction";

    // A table of our own, since a dictionary of these would be compiled while the first text is read. Three places for
    // each word, so that a search seldom takes a second look.
    private const int Bits = 11;

    private static readonly ulong[] Lemmas = new ulong[1 << Bits];
    private static readonly CueKind[] Kinds = Build();

    /// <summary>The kind of a dictionary form.</summary>
    public static CueKind KindOf(ulong lemma) => Kinds[PlaceOf(lemma)];

    private static CueKind[] Build()
    {
        var kinds = new CueKind[Lemmas.Length];
        Add(kinds, CueKind.Say, Say);
        Add(kinds, CueKind.Ask, Ask);
        Add(kinds, CueKind.Think, Think);
        Add(kinds, CueKind.Want, Want);
        Add(kinds, CueKind.Judge, Judge);
        Add(kinds, CueKind.Show, Show);
        Add(kinds, CueKind.Seem, Seem);
        Add(kinds, CueKind.Noun, Noun);
        return kinds;
    }

    // A word of two kinds is of the first.
    private static void Add(CueKind[] kinds, CueKind kind, string words)
    {
        foreach (var word in words.Split(' '))
        {
            var lemma = Fingerprint.Of(word, fold: true);
            var place = PlaceOf(lemma);
            if (Lemmas[place] == lemma)
                continue;
            Lemmas[place] = lemma;
            kinds[place] = kind;
        }
    }

    // Where a lemma is, or the empty place where it would be.
    private static int PlaceOf(ulong lemma)
    {
        var place = (int)(lemma >> (64 - Bits));
        while (Lemmas[place] != lemma && Lemmas[place] != 0)
            place = (place + 1) & (Lemmas.Length - 1);
        return place;
    }
}
