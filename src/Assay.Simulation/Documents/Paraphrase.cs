using Assay.Simulation.Corpora;

namespace Assay.Simulation.Documents;

/// <summary>Says a sentence in other words of the same meaning.</summary>
internal static class Paraphrase
{
    private static readonly Dictionary<string, string[]> Others = Table(
        """
        accounts: ledgers, bank records
        act: attack, deed
        appoints: names, installs
        arms: weapons, rifles
        arrested: detained, seized
        asks: begs, calls
        attacks: strikes, fights
        author: originator, perpetrator
        benefit: advantage, reward
        blamed: accused, held responsible
        borders: frontiers
        camp: side, party
        caught: captured, picked up
        closed: shut, ended
        confused: disorganised, muddled
        contact: touch, connection
        convenient: neat, tidy
        cost: price, loss
        cross: pass, slip over
        denies: rejects, disputes
        detailed: precise, full of particulars
        discredits: disgraces, shames
        equipment: gear, materiel
        evidence: proof, indications
        event: incident, occurrence
        exposure: disclosure, revelation
        founders: first leaders, creators
        front: cover, facade
        gained: profited, benefited
        genuine: authentic, real
        group: organisation, movement
        group's: organisation's, movement's
        harmed: hurt, damaged
        hostile: opposed, contrary
        independent: unattached, autonomous
        inquiry: investigation, probe
        insiders: people within, those inside
        leaders: chiefs, commanders
        lead: point
        losses: casualties, damage
        market: open market
        markings: serial numbers, stamps
        means: resources, abilities
        meet: confer, come together
        member: follower, adherent
        members: followers, adherents
        money: funds, cash
        motive: interest
        needed: required, took
        neutral: impartial, outside
        officers: officials, agents
        older: earlier, more ancient
        open: public, declared
        order: instruction, command
        organisation: body, association
        outlook: world view, ideology
        party: side
        patience: waiting, restraint
        people: men and women, persons
        plausible: credible, believable
        pretext: excuse, occasion
        private: confidence
        promises: pledges, vows
        ready: prepared, complete
        record: file, paper
        records: files, archives
        recruited: enlisted, hired
        refuses: declines, turns down
        removes: dismisses, deposes
        repression: crackdown, persecution
        response: answer, reaction
        revenue: income, takings
        sealed: locked away, classified
        secret: confidential, hidden
        secrets: confidential matters
        seen: observed, noticed
        shelter: refuge, sanctuary
        slow: late, sluggish
        staged: arranged, set up
        state: government
        state's: government's
        stories: versions, tales
        story: version, tale
        supplies: deliveries
        supply: provide, equip
        supports: helps, backs
        suspected: presumed, alleged
        text: article, piece
        told: given, put about
        traced: tracked, followed
        traces: marks, clues
        trained: drilled, instructed
        training: instruction
        trial: court case, proceedings
        usual: ordinary, customary
        verified: confirmed, checked
        views: opinions, convictions
        warnings: alerts, alarms
        weapons: arms
        words: statements, phrases
        """
    );

    /// <summary>The words with each that has another replaced by it as often as said, and with what follows the last comma now and then left out.</summary>
    public static string Of(string sentence, Dice dice, double often)
    {
        var comma = sentence.LastIndexOf(',');
        if (comma > sentence.Length / 2 && dice.Happens(0.3))
            sentence = sentence[..comma];
        return string.Join(' ', sentence.Split(' ').Select(word => Other(word, dice, often)));
    }

    private static string Other(string word, Dice dice, double often)
    {
        var core = word.TrimEnd(',', '.', '"');
        if (!Others.TryGetValue(core.ToLowerInvariant(), out var others) || !dice.Happens(often))
            return word;
        var other = dice.Of(others);
        if (char.IsUpper(core[0]))
            other = char.ToUpperInvariant(other[0]) + other[1..];
        return other + word[core.Length..];
    }

    private static Dictionary<string, string[]> Table(string lines) =>
        lines
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(':', StringSplitOptions.TrimEntries))
            .ToDictionary(
                pair => pair[0],
                pair => pair[1].Split(',', StringSplitOptions.TrimEntries),
                StringComparer.Ordinal
            );
}
