using System.Text;
using Assay.Core.Reading.References;

namespace Assay.Tests.Reading.References;

/// <summary>The parameters of the reader of references, and what their two parts make of words.</summary>
public sealed class ReferenceModelTests
{
    private static readonly string Long = string.Join(
        ' ',
        Enumerable.Repeat("Smith, J. (2001). On bees and honey. Journal of Hives, 12(3), 45-67.", 200)
    );

    [Fact]
    public void The_parameters_are_small_and_a_broken_file_of_them_is_refused()
    {
        Assert.InRange(ReferenceModel.Default.Count, 10_000, 190_000);
        Assert.Throws<InvalidDataException>(() => ReferenceModel.Read(new byte[100]));
        Assert.Throws<InvalidDataException>(() =>
            ReferenceModel.Read(Encoding.ASCII.GetBytes("ARM2" + new string('x', 20_000)))
        );
        Assert.Throws<InvalidDataException>(() =>
            ReferenceModel.Read(Encoding.ASCII.GetBytes("ARM2" + new string('x', 400_000)))
        );
    }

    [Fact]
    public void Parameters_are_read_as_they_were_written_and_refused_where_they_are_cut_short()
    {
        var gates = new short[ReferenceModel.Transitions + (2 * ReferenceModel.Labels)];
        gates[ReferenceModel.Labels + 1] = -7;
        var weights = new sbyte[ReferenceModel.Stride];
        weights[(int)ReferenceLabel.Title] = -128;
        weights[(int)ReferenceLabel.Volume] = 127;
        var file = ReferenceModel.Write(
            gates,
            [(42UL << 60, weights), (3, new sbyte[ReferenceModel.Stride])],
            ReferenceModel.Default.Network.Numbers.ToArray()
        );
        var model = ReferenceModel.Read(file);
        var gains = new short[ReferenceModel.Stride];
        model.AddTo(42UL << 60, gains);
        model.AddTo(42UL << 60, gains);
        model.AddTo(99UL << 50, gains);

        Assert.Equal(2, model.Count);
        Assert.Equal(-256, gains[(int)ReferenceLabel.Title]);
        Assert.Equal(254, gains[(int)ReferenceLabel.Volume]);
        Assert.Equal(-7, model.TransitionsThrough(0)[ReferenceModel.Labels + 1]);
        Assert.Equal(Rated(ReferenceModel.Default.Network, Long), Rated(model.Network, Long));
        Assert.Throws<InvalidDataException>(() => ReferenceModel.Read(file[..^1]));
        Assert.Throws<InvalidDataException>(() => ReferenceModel.Read([.. file, 0]));
    }

    [Fact]
    public void The_network_rates_each_word_by_what_stands_around_it()
    {
        var alone = Rated(ReferenceModel.Default.Network, "Honey.");
        var within = Rated(ReferenceModel.Default.Network, "Smith, J. (2001). Honey. London: Hive Press.");

        Assert.Equal(ReferenceModel.Labels, alone.Length);
        Assert.NotEqual(alone, within[(3 * ReferenceModel.Labels)..(4 * ReferenceModel.Labels)]);
        Assert.Equal((int)ReferenceLabel.Author, Best(within[..ReferenceModel.Labels]));
    }

    [Fact]
    public void A_reference_of_thousands_of_words_is_rated_in_pieces_and_adds_to_what_is_there()
    {
        var words = ReferenceWords.Split(Long, 0, Long.Length);
        var features = new ReferenceFeatures(Long, words);
        var gains = new int[words.Count * ReferenceModel.Labels];
        Array.Fill(gains, 5);
        ReferenceModel.Default.Network.AddTo(features, gains);

        Assert.Equal(words.Count * ReferenceModel.Labels, Rated(ReferenceModel.Default.Network, Long).Length);
        Assert.Equal(Rated(ReferenceModel.Default.Network, Long), gains.Select(static gain => gain - 5));
        Assert.DoesNotContain(gains.Chunk(ReferenceModel.Labels), static word => word.All(gain => gain == 5));
    }

    private static int[] Rated(ReferenceNetwork network, string text)
    {
        var features = new ReferenceFeatures(text, ReferenceWords.Split(text, 0, text.Length));
        var gains = new int[features.Count * ReferenceModel.Labels];
        network.AddTo(features, gains);
        return gains;
    }

    private static int Best(int[] ratings) => Array.IndexOf(ratings, ratings.Max());
}
