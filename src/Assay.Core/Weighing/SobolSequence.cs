using System.Numerics;

namespace Assay.Core.Weighing;

/// <summary>A quasi-random sequence in the unit cube: Sobol points, shifted by a seed.</summary>
/// <remarks>
/// Bratley and Fox 1988 (ACM TOMS 14, algorithm 659) with Antonov and Saleev's Gray-code order. The primitive polynomials
/// over GF(2) are found here, in rising order; the free initial direction numbers, which any odd number below 2^i may
/// be, come from a fixed hash instead of a published table, so that any number of dimensions is possible without data
/// of others. Every one-dimensional projection is perfectly stratified, which is what the 5 and 95 % points need. Each
/// dimension is shifted by exclusive or with a hash of the seed, which keeps the stratification and avoids the point 0.
/// </remarks>
internal sealed class SobolSequence
{
    private const int Bits = 32;
    private readonly uint[][] _directions;
    private readonly uint[] _shift;
    private readonly uint[] _point;
    private uint _index;

    /// <summary>Starts a sequence.</summary>
    public SobolSequence(int dimensions, int seed)
    {
        _directions = new uint[dimensions][];
        _shift = new uint[dimensions];
        _point = new uint[dimensions];
        using var polynomials = PrimitivePolynomials().GetEnumerator();
        for (var d = 0; d < dimensions; d++)
        {
            if (d > 0)
                polynomials.MoveNext();
            _directions[d] = d == 0 ? VanDerCorput() : Directions(polynomials.Current, d);
            _shift[d] = Hash((uint)seed, (uint)d, 0);
        }
    }

    /// <summary>Writes the next point; each coordinate lies strictly between 0 and 1.</summary>
    public void Next(Span<double> point)
    {
        var changed = BitOperations.TrailingZeroCount(~_index);
        for (var d = 0; d < _point.Length; d++)
        {
            point[d] = ((_point[d] ^ _shift[d]) + 0.5) / 4294967296.0;
            _point[d] ^= _directions[d][changed];
        }

        _index++;
    }

    private static uint[] VanDerCorput()
    {
        var directions = new uint[Bits];
        for (var i = 0; i < Bits; i++)
            directions[i] = 1u << (Bits - 1 - i);
        return directions;
    }

    private static uint[] Directions(uint polynomial, int dimension)
    {
        var degree = BitOperations.Log2(polynomial);
        var directions = new uint[Bits];
        for (var i = 0; i < Bits; i++)
        {
            if (i < degree)
            {
                // Odd and below 2^(i+1).
                var initial = (Hash(0x5eed, (uint)dimension, (uint)i + 1) & ((1u << i) - 1) << 1) | 1;
                directions[i] = initial << (Bits - 1 - i);
                continue;
            }

            directions[i] = directions[i - degree] ^ (directions[i - degree] >> degree);
            for (var k = 1; k < degree; k++)
            {
                if ((polynomial >> (degree - k) & 1) == 1)
                    directions[i] ^= directions[i - k];
            }
        }

        return directions;
    }

    private static IEnumerable<uint> PrimitivePolynomials()
    {
        for (var degree = 1; ; degree++)
        {
            for (var polynomial = (1u << degree) | 1; polynomial < 2u << degree; polynomial += 2)
            {
                if (IsPrimitive(polynomial, degree))
                    yield return polynomial;
            }
        }
    }

    /// <summary>Whether x has order 2^degree - 1 modulo the polynomial: its powers by the order's divisors are not 1.</summary>
    private static bool IsPrimitive(uint polynomial, int degree)
    {
        var order = (1u << degree) - 1;
        if (Power(order, polynomial, degree) != 1)
            return false;
        foreach (var prime in PrimeFactors(order))
        {
            if (prime < order && Power(order / prime, polynomial, degree) == 1)
                return false;
        }

        // Of degree 1 the order is 1, and x is 1 itself.
        return true;
    }

    /// <summary>x to a power modulo a polynomial over GF(2).</summary>
    private static uint Power(uint exponent, uint polynomial, int degree)
    {
        var (power, square) = (1u, degree == 1 ? 1u : 2u);
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1)
                power = Product(power, square, polynomial, degree);
            square = Product(square, square, polynomial, degree);
        }

        return power;
    }

    private static uint Product(uint left, uint right, uint polynomial, int degree)
    {
        var product = 0u;
        for (; right > 0; right >>= 1)
        {
            if ((right & 1) == 1)
                product ^= left;
            left <<= 1;
            if ((left >> degree & 1) == 1)
                left ^= polynomial;
        }

        return product;
    }

    private static IEnumerable<uint> PrimeFactors(uint number)
    {
        for (var prime = 2u; prime * prime <= number; prime++)
        {
            if (number % prime != 0)
                continue;
            yield return prime;
            while (number % prime == 0)
                number /= prime;
        }

        if (number > 1)
            yield return number;
    }

    /// <summary>SplitMix64's finaliser (Steele, Lea and Flood 2014) over the three numbers.</summary>
    private static uint Hash(uint a, uint b, uint c)
    {
        var z = unchecked((((ulong)a << 32) | b) + (c * 0x9E3779B97F4A7C15UL) + 0x632BE59BD9B4E019UL);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return (uint)((z ^ (z >> 31)) >> 32);
    }
}
