using System.Collections.Immutable;
using System.Globalization;

namespace Assay.Simulation.Corpora;

/// <summary>Makes corpora of documents of which it is known who copied whom.</summary>
/// <remarks>
/// Nothing in them is anybody's: the words are coined. The background is not clean, because real ones aren't: set
/// phrases, forms with numbers filled in, standing paragraphs, updates by the same outlet, fixed paragraphs at the end,
/// and independent reports of one event with the same quotes. Only what makes up a good part of a document counts as
/// copied: an update is a copy, a phrase is not.
/// </remarks>
public sealed partial class CorpusGenerator
{
    private const int MostCopies = 60;

    private readonly CorpusOptions _options;
    private readonly Dice _dice;
    private readonly Language _language;
    private readonly string[] _outlets;
    private readonly Wording?[] _endings;
    private readonly List<Draft> _drafts = [];

    private CorpusGenerator(CorpusOptions options)
    {
        _options = options;
        _dice = new Dice((ulong)options.Seed);
        var words = options.LanguageSeed is { } seed ? new Dice((ulong)seed) : _dice.Split();
        _language = new Language(words, options.RareWords);
        _outlets = OutletNames.Of(words.Split(), options.Outlets);
        _endings = new Wording?[options.Outlets];
        for (var at = 0; at < _endings.Length; at++)
        {
            if (_dice.Happens(options.Boilerplate))
                _endings[at] = Report(_dice.Below(Language.TopicCount), _dice.Between(1, 3), 0.05);
        }
    }

    /// <summary>The documents, in no telling order.</summary>
    public static ImmutableArray<GeneratedDocument> Generate(CorpusOptions options) =>
        new CorpusGenerator(options).Run();

    private ImmutableArray<GeneratedDocument> Run()
    {
        new BackgroundWriter(this).Write();
        Plant();
        new CitationWriter(this).Write();
        var order = Enumerable.Range(0, _drafts.Count).ToArray();
        for (var at = order.Length - 1; at > 0; at--)
        {
            var other = _dice.Below(at + 1);
            (order[at], order[other]) = (order[other], order[at]);
        }

        var ids = new string[_drafts.Count];
        for (var at = 0; at < order.Length; at++)
            ids[order[at]] = "d" + (at + 1).ToString(CultureInfo.InvariantCulture);
        return [.. order.Select(at => Document(_drafts[at], ids))];
    }

    private GeneratedDocument Document(Draft draft, string[] ids) =>
        new(
            ids[draft.Number],
            draft.Printed ?? draft.Wording.Text,
            Math.Round(draft.Time + Error(), 2),
            _outlets[draft.Outlet],
            [.. draft.Parents.Select(parent => ids[parent])],
            draft.Operation,
            ids[draft.Tree]
        );

    private double Error() =>
        _dice.Happens(_options.TimeErrors)
            ? Math.Min(12, Math.Exp(_dice.Normal())) * (_dice.Happens(0.5) ? 1 : -1)
            : 0;

    private void Plant()
    {
        var roots = _drafts
            .Where(draft => draft.Operation == CopyOperation.Origin && draft.Wording.Words >= 60)
            .ToList();
        for (var tree = 0; tree < _options.Trees && roots.Count > 0; tree++)
        {
            var at = _dice.Below(roots.Count);
            var root = roots[at];
            roots.RemoveAt(at);
            var members = new List<Draft> { root };
            var size = Math.Min(MostCopies, (int)(2 + Math.Pow(1 - _dice.Unit(), -1 / _options.SizeTail)));
            for (var copy = 0; copy < size; copy++)
            {
                var parent = _dice.Happens(_options.FromRoot) ? root : _dice.Of(members);
                members.Add(Copy(parent));
            }
        }
    }

    private Draft Copy(Draft parent)
    {
        var operation = Operation();
        var parents = new List<int> { parent.Number };
        var wording = Slip(operation, Make(operation, parent, parents), parent.Topic);
        var copy = Add(
            wording,
            _drafts[parents.MaxBy(at => _drafts[at].Time)].Time + Lag(),
            _dice.Below(_outlets.Length),
            parent.Topic,
            parents,
            operation
        );
        if (_dice.Happens(_options.Citing))
            Cite(copy, _dice.Happens(_options.CitingRightly) ? parent.Outlet : _dice.Below(_outlets.Length));
        if (_dice.Happens(_options.Bylines))
            copy.Wording.Prepend(Bylines.By(_dice, _outlets[copy.Outlet]));
        return copy;
    }

    private void Cite(Draft copy, int outlet)
    {
        var name = _outlets[outlet];
        if (_dice.Happens(0.7))
            copy.Wording.Append(Bylines.After(_dice, name));
        else
            copy.Wording.Prepend(Bylines.Before(_dice, name));
    }

    private Wording Make(CopyOperation operation, Draft parent, List<int> parents)
    {
        var taken = parent.Wording.Copy();
        string Word() => _language.Word(_dice, parent.Topic);
        switch (operation)
        {
            case CopyOperation.Cut:
                return taken.Cut(_dice.Between(0.35, 0.9));
            case CopyOperation.Light:
                return taken.Edit(_dice, Word, _dice.Between(0.03, 0.12));
            case CopyOperation.Heavy:
                return taken.Edit(_dice, Word, _dice.Between(0.15, 0.35)).Swap(_dice, 0.3);
            case CopyOperation.Paraphrase:
                return taken.Edit(_dice, Word, _dice.Between(0.4, 0.6));
            case CopyOperation.Ocr:
                return taken.Misread(_dice, _dice.Between(0.02, 0.08));
            case CopyOperation.Embed:
                return Host(parent).Insert(_dice, taken.Excerpt(_dice, _dice.Between(2, 4)));
            case CopyOperation.QuoteOnly:
                return Host(parent).Insert(_dice, taken.Excerpt(_dice, 1).Quote());
            case CopyOperation.Merge:
                var other = _dice.Of(_drafts);
                if (other == parent || other.Time > parent.Time + (_options.Hours / 2))
                    return taken;
                parents.Add(other.Number);
                return taken.Cut(0.5).Append(other.Wording.Copy().Cut(0.5));
            default:
                return taken;
        }
    }

    // What goes wrong on the way is handed on by whoever copies next.
    private Wording Slip(CopyOperation operation, Wording wording, int topic)
    {
        if (operation == CopyOperation.Verbatim)
            return wording;
        if (operation == CopyOperation.Misprint || _dice.Happens(_options.Misprints))
            wording.Misprint(_dice, _dice.Between(1, 3));
        if (operation == CopyOperation.Misquote || _dice.Happens(_options.Misquotes))
            wording.Misquote(_dice, () => _language.Word(_dice, topic));
        return wording;
    }

    // A report of its own on the same matter, or somebody's old report worked over until little is left of it.
    private Wording Host(Draft parent)
    {
        if (_dice.Happens(0.6))
            return Report(parent.Topic, _dice.Between(3, 14), 0.06);
        var old = _dice.Of(_drafts);
        return old
            .Wording.Copy()
            .Edit(_dice, () => _language.Word(_dice, old.Topic), _dice.Between(0.6, 0.85));
    }

    // Most copies follow soon; some are dug out much later.
    private double Lag() =>
        _dice.Happens(_options.LateCopies)
            ? _dice.Between(0, _options.Hours / 2)
            : Math.Exp(_options.LagMean + (_options.LagDeviation * _dice.Normal()));

    private CopyOperation Operation()
    {
        var wanted = _dice.Unit() * _options.Operations.Values.Sum();
        foreach (var (operation, often) in _options.Operations.OrderBy(pair => pair.Key))
        {
            wanted -= often;
            if (wanted < 0)
                return operation;
        }

        return CopyOperation.Verbatim;
    }

    private Wording Report(int topic, int sentences, double phrases)
    {
        var written = new List<List<string>>();
        while (written.Count < sentences)
            written.Add(_language.Sentence(_dice, topic, phrases));
        return new Wording(written);
    }

    private Draft Add(
        Wording wording,
        double time,
        int outlet,
        int topic,
        List<int> parents,
        CopyOperation operation
    )
    {
        var number = _drafts.Count;
        var tree = parents.Count == 0 ? number : _drafts[parents[0]].Tree;
        var draft = new Draft(number, wording, time, outlet, topic, parents, operation, tree);
        _drafts.Add(draft);
        return draft;
    }

    /// <summary>A document in the making.</summary>
    private sealed record Draft(
        int Number,
        Wording Wording,
        double Time,
        int Outlet,
        int Topic,
        List<int> Parents,
        CopyOperation Operation,
        int Tree
    )
    {
        /// <summary>The text with what the outlet puts below it, which copyists leave out.</summary>
        public string? Printed { get; set; }
    }

    /// <summary>Writes what nobody copied on purpose.</summary>
    private sealed class BackgroundWriter(CorpusGenerator corpus)
    {
        private readonly Dice _dice = corpus._dice;
        private readonly List<Form> _forms = [];
        private readonly Dictionary<(int Outlet, int Topic), Wording> _standing = [];

        public void Write()
        {
            var options = corpus._options;
            for (var form = 0; form < 25; form++)
                _forms.Add(Form.Of(corpus._language, _dice));
            while (corpus._drafts.Count < options.Background)
            {
                var kind = _dice.Unit();
                if (kind < options.Forms)
                    WriteForm();
                else if (kind < options.Forms + options.SameEvents)
                    WriteEvent();
                else if (kind < options.Forms + options.SameEvents + options.NaturalReuse)
                    WriteReuse();
                else
                    WriteReport(Topic(), _dice.Below(corpus._outlets.Length), Time());
            }

            foreach (var draft in corpus._drafts)
            {
                if (corpus._endings[draft.Outlet] is { } ending)
                    draft.Printed = draft.Wording.Text + "\n\n" + ending.Text;
            }
        }

        private double Time() => _dice.Between(0, corpus._options.Hours);

        // Few topics are in the news all the time, most seldom.
        private int Topic() => (int)(Language.TopicCount * _dice.Unit() * _dice.Unit());

        private int Length() => Math.Clamp((int)Math.Exp(1.9 + (0.65 * _dice.Normal())), 2, 40);

        private Draft WriteReport(int topic, int outlet, double time) =>
            corpus.Add(corpus.Report(topic, Length(), 0.06), time, outlet, topic, [], CopyOperation.Origin);

        private void WriteForm()
        {
            var topic = Topic();
            var wording = _dice.Of(_forms).Fill(corpus._language, _dice, topic);
            corpus.Add(wording, Time(), _dice.Below(corpus._outlets.Length), topic, [], CopyOperation.Origin);
        }

        // Several who were there: their own words, the same quotes.
        private void WriteEvent()
        {
            var (topic, time) = (Topic(), Time());
            var options = corpus._options;
            var quotes = corpus.Report(topic, _dice.Between(1, 4), 0.05);
            for (var report = _dice.Between(2, 5); report > 0; report--)
            {
                var wording = corpus.Report(topic, Length(), 0.15);
                var heard = quotes.Excerpt(_dice, _dice.Between(1, 3)).Quote();
                if (_dice.Happens(options.Misquotes * 4))
                    heard.Misquote(_dice, () => corpus._language.Word(_dice, topic));
                wording.Insert(_dice, heard);
                var outlet = _dice.Below(corpus._outlets.Length);
                corpus.Add(wording, time + (5 * _dice.Unit()), outlet, topic, [], CopyOperation.Origin);
            }
        }

        private void WriteReuse()
        {
            if (corpus._drafts.Count == 0)
                return;
            var old = _dice.Of(corpus._drafts);
            if (_dice.Happens(0.7))
            {
                WriteUpdate(old);
                return;
            }

            // A standing paragraph on the matter, in every report of the outlet on it: too little to be a copy.
            if (!_standing.TryGetValue((old.Outlet, old.Topic), out var paragraph))
                _standing[(old.Outlet, old.Topic)] = paragraph = corpus.Report(old.Topic, 1, 0.1);
            for (var report = _dice.Between(1, 3); report > 0; report--)
            {
                var draft = WriteReport(old.Topic, old.Outlet, Time());
                if (draft.Wording.Sentences.Count >= 6)
                    draft.Wording.Insert(_dice, paragraph.Copy());
            }
        }

        private void WriteUpdate(Draft old)
        {
            var kept = old.Wording.Copy().Edit(_dice, () => corpus._language.Word(_dice, old.Topic), 0.02);
            var wording = corpus.Report(old.Topic, _dice.Between(1, 4), 0.1);
            wording.Append(kept.Cut(_dice.Between(0.5, 1.0)));
            corpus.Add(
                wording,
                old.Time + corpus.Lag(),
                old.Outlet,
                old.Topic,
                [old.Number],
                CopyOperation.Update
            );
        }
    }
}
