using Assay.Benchmarks.Articles;
using Assay.Benchmarks.Attribution;
using Assay.Benchmarks.Journals;
using Assay.Benchmarks.Networks;
using Assay.Benchmarks.Provenance;
using Assay.Benchmarks.Reading;
using Assay.Benchmarks.References;
using Assay.Benchmarks.Segments;
using Assay.Benchmarks.Simulation;
using Assay.Benchmarks.Syntax;
using Assay.Benchmarks.Weighing;

return args switch
{
    ["articles", .. var rest] => ArticleBench.Run(rest),
    ["argument", .. var rest] => ArgumentBench.Run(rest),
    ["commitment", .. var rest] => CommitmentBench.Run(rest),
    ["weigh", .. var rest] => WeighingBench.Run(rest),
    ["provenance", .. var rest] => ProvenanceBench.Run(rest),
    ["segments", .. var rest] => SegmentsBench.Run(rest),
    ["journal", .. var rest] => await JournalBench.RunAsync(rest),
    ["simulation", .. var rest] => SimulationBench.Run(rest),
    ["reading", .. var rest] => ReadingBench.Run(rest),
    ["references", .. var rest] => ReferenceBench.Run(rest),
    ["attribution", .. var rest] => AttributionBench.Run(rest),
    ["syntax", .. var rest] => SyntaxBench.Run(rest),
    _ => NetworkBench.Run(args),
};
