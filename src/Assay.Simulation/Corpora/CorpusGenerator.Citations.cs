namespace Assay.Simulation.Corpora;

public sealed partial class CorpusGenerator
{
    /// <summary>Writes reports that name another as their source and have none of its words in a row.</summary>
    private sealed class CitationWriter(CorpusGenerator corpus)
    {
        private const int LeastWords = 40;

        private readonly CorpusOptions _options = corpus._options;
        private readonly Dice _dice = corpus._dice;

        public void Write()
        {
            if (_options.Citations == 0)
                return;
            var sources = corpus._drafts.Where(draft => draft.Wording.Words >= LeastWords).ToList();
            for (var report = 0; report < _options.Citations && sources.Count > 0; report++)
                Write(_dice.Of(sources));
        }

        private void Write(Draft source)
        {
            var host = corpus.Report(source.Topic, _dice.Between(3, 14), 0.06);
            var outlet = Another(source.Outlet);
            var time = source.Time + corpus.Lag();
            var name = corpus._outlets[source.Outlet];
            if (_dice.Happens(_options.IdleMentions))
            {
                host.Prepend(CitationWording.Mention(_dice, name));
                corpus.Add(host, time, outlet, source.Topic, [], CopyOperation.Origin);
                return;
            }

            var isLost = _dice.Happens(_options.LostCitations);
            var told = isLost ? corpus.Report(source.Topic, _dice.Between(1, 2), 0.06) : Retold(source);
            Name(told, name, isLost ? Lost(source.Time) : source.Time);
            host.Insert(_dice, told);
            corpus.Add(
                host,
                time,
                outlet,
                source.Topic,
                isLost ? [] : [source.Number],
                isLost ? CopyOperation.Origin : CopyOperation.Cited
            );
        }

        // A sentence or two said again: half of the words, most in another order.
        private Wording Retold(Draft source)
        {
            var told = source
                .Wording.Copy()
                .Excerpt(_dice, _dice.Between(1, 2))
                .Edit(_dice, () => corpus._language.Word(_dice, source.Topic), _dice.Between(0.25, 0.5));
            foreach (var sentence in told.Sentences)
            {
                for (var at = 0; at + 2 < sentence.Count; at++)
                {
                    if (!_dice.Happens(0.5))
                        continue;
                    var other = at + 1 + _dice.Below(2);
                    (sentence[at], sentence[other]) = (sentence[other], sentence[at]);
                }
            }

            return told;
        }

        private void Name(Wording told, string name, double time)
        {
            var day = _dice.Happens(_options.DatedCitations)
                ? _options.FirstDay.AddDays((int)Math.Floor(time / 24))
                : (DateOnly?)null;
            if (_dice.Happens(0.3))
                told.Append(CitationWording.Bracket(_dice, name, day));
            else
                told.Prepend(CitationWording.Lead(_dice, name, day));
        }

        // The day of something that nobody kept: of the last fortnight.
        private double Lost(double time) => time - _dice.Between(0, 14 * 24.0);

        private int Another(int outlet)
        {
            var other = _dice.Below(corpus._outlets.Length - 1);
            return other < outlet ? other : other + 1;
        }
    }
}
