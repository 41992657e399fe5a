using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Arguing;

/// <summary>Finds which questions of the deception checklists a text argues.</summary>
/// <remarks>
/// By phrases, so it sees that a question is raised, not that it is answered. Manipulability needs a source, a
/// document or a witness in the phrase: that the accused deceives others is past practice, not a test of sources.
/// </remarks>
internal static class ChecklistReader
{
    private enum Question
    {
        Motive,
        Opportunity,
        Means,
        PastPractice,
        SourceManipulability,
        EvaluationOfEvidence,
    }

    private static readonly PhraseIndex<Question> Index = new([
        .. Rows(
            Question.Motive,
            "motive* ; reason* why ; had every reason to ; has every reason to ; reasons for ; reasons to ; reason to want ; had reason to ; "
                + "an interest in ; interest in being ; interested in keeping ; in the interest of ; serve* ... interests ; serve* ... purpose ; "
                + "stood to gain ; stands to gain ; stood to benefit ; stands to benefit ; stand to gain ; gain* from ; profit* from ; "
                + "benefit* from ; benefited ; extract benefits ; cui bono ; who benefits ; who gains ; who profits ; incentive* ; "
                + "make sense for ; made sense for ; makes sense for ; to its advantage ; to his advantage ; give* him an advantage ; "
                + "give* it an advantage ; give* them an advantage ; maximum advantage ; the prize was ; needed a pretext ; wanted a pretext ; "
                + "pretext for ; needed an excuse ; would help ... to justify ; works to ... benefit ; worked to ... benefit"
        ),
        .. Rows(
            Question.Opportunity,
            "opportunity to ; opportunity for ; opportunities to ; had the chance to ; has the chance to ; have had the chance to ; "
                + "in a position to ; had access to ; has access to ; have access to ; were placed to ; was placed to ; well placed to ; on the spot"
        ),
        .. Rows(
            Question.Means,
            "means to ; the means of ; capab* of ; capability to ; capabilities to ; capacity to ; has the resources ; had the resources ; "
                + "resources to ; had the men to ; had the expertise ; network of agents ; had the skill ; has the skill ; equipped to ; was able to salt ; "
                + "technical ability"
        ),
        .. Rows(
            Question.PastPractice,
            "modus operandi ; has repeatedly ; have repeatedly ; had repeatedly ; has regularly ; have regularly ; had regularly ; has long used ; "
                + "have long used ; had long used ; has always ; have always ; had always ; have more often ; track record ; given ... record ; long record of ; "
                + "record of ; history of ; long history ; tradition of ; pattern of ; this pattern ; same pattern ; the pattern ; in the past ; "
                + "classic* example ; best known example ; precedent* ; not the first time ; had done so before ; done it before ; did it before ; "
                + "has done before ; as it did in ; as it had done in ; as they did in ; old trick ; favourite trick ; favorite trick ; playbook ; "
                + "past practice ; previous operations ; earlier operations ; operational principles ; stock in trade ; hallmark* of ; "
                + "operated ... before ; such ... before ; used ... before"
        ),
        .. Rows(
            Question.SourceManipulability,
            "source* ... manipulat* ; manipulat* ... source* ; source* ... controlled by ; source* ... under ... control ; source* ... unreliab* ; "
                + "unreliab* source* ; reliab* of ... source* ; source* ... reliab* ; source* ... compromised ; source* ... own interest ; "
                + "document* ... forge* ; forge* document* ; forged letter ; forged papers ; letter ... forge* ; letter ... a forgery ; papers ... forge* ; "
                + "is a forgery ; was a forgery ; is forged ; was forged ; were forged ; been forged ; be a forgery ; be forged ; "
                + "planted evidence ; evidence ... planted ; planted ... document* ; document* ... planted ; planted story ; planted ... press ; "
                + "witness* ... coached ; witness* ... bribed ; witness* ... paid ; informant* ... paid ; informant* ... double ; informer* ... invent* ; "
                + "double agent* ; defector* ... invent* ; defector* ... told ... wanted ; fed ... false ; fed ... disinformation ; fed by the ; "
                + "single source ; sole source ; only source ; one source ; came from a man who ; who forged ; authorship ... doubt* ; provenance of ; "
                + "peddler* ; sold ... documents ; who sold ; how ... obtained"
        ),
        .. Rows(
            Question.EvaluationOfEvidence,
            "corroborat* ; verif* ; independent* confirm* ; confirmed independently ; cross check* ; crosscheck* ; authenticat* ; "
                + "authentic ; authenticity ; forensic* ; no evidence ; little evidence ; evidence ... contradict* ; evidence ... inconsistent ; "
                + "evidence ... consistent ; evidence is ; evidence was ; weigh* the evidence ; weight of evidence ; examined the evidence ; examined the original ; "
                + "the original ... seen ; has ever seen the original ; checked against ; check* the ; inconsistenc* ; discrepanc* ; hard evidence ; "
                + "hard proof ; proof is ; no proof ; tested the ; double check* ; absence of evidence ; does not add up ; do not add up ; "
                + "could not have been ; unproven ; unsubstantiated ; unconfirmed ; uncorroborated ; unverified"
        ),
    ]);

    /// <summary>The questions with the passages that raise them.</summary>
    public static DeceptionChecklist Read(ReadText text)
    {
        var marks = new ImmutableArray<Mark>.Builder[(int)Question.EvaluationOfEvidence + 1];
        for (var question = 0; question < marks.Length; question++)
            marks[question] = ImmutableArray.CreateBuilder<Mark>();
        foreach (var sentence in text.Sentences.Where(sentence => !sentence.IsHeading))
        foreach (var match in Index.Find(text.Words, sentence.First, sentence.End))
            if (!text.IsCited(match.First))
                marks[(int)match.Meaning].Add(text.MarkOf(match.First, match.End - 1));
        return new DeceptionChecklist
        {
            Motive = marks[(int)Question.Motive].ToImmutable(),
            Opportunity = marks[(int)Question.Opportunity].ToImmutable(),
            Means = marks[(int)Question.Means].ToImmutable(),
            PastPractice = marks[(int)Question.PastPractice].ToImmutable(),
            SourceManipulability = marks[(int)Question.SourceManipulability].ToImmutable(),
            EvaluationOfEvidence = marks[(int)Question.EvaluationOfEvidence].ToImmutable(),
        };
    }

    private static IEnumerable<PhraseRow<Question>> Rows(Question question, string phrases) =>
        phrases
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(phrase => new PhraseRow<Question>(phrase, question));
}
