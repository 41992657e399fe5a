using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Arguing;

/// <summary>Names under which states are spoken of: the country, its people, its capital, its seat of government, its services.</summary>
/// <remarks>One line a state, the first word standing for all. A gazetteer: it says who is a state and nothing about any of them.</remarks>
internal static class States
{
    private const string Rows = """
        russia russian russians moscow kremlin soviet soviets ussr bolshevik bolsheviks comintern cheka gpu ogpu nkvd kgb fsb gru svr
        usa america american americans washington pentagon cia fbi
        britain british london england english uk mi5 mi6 whitehall
        france french paris
        germany german germans berlin nazi nazis reich abwehr gestapo ss stasi
        poland polish poles warsaw
        italy italian italians rome sismi
        spain spanish madrid
        portugal portuguese lisbon
        iran iranian iranians tehran persia persian irgc
        iraq iraqi iraqis baghdad
        israel israeli israelis mossad
        syria syrian syrians damascus
        turkey turkish turks ankara
        pakistan pakistani pakistanis islamabad isi
        india indian indians delhi
        afghanistan afghan afghans kabul
        china chinese beijing
        japan japanese tokyo
        korea korean koreans seoul pyongyang
        vietnam vietnamese hanoi
        libya libyan libyans tripoli
        egypt egyptian egyptians cairo
        algeria algerian algerians algiers
        morocco moroccan rabat
        tunisia tunisian tunis
        sudan sudanese khartoum
        rhodesia rhodesian salisbury
        zimbabwe zimbabwean harare
        rwanda rwandan rwandans kigali
        uganda ugandan kampala
        congo congolese kinshasa
        niger nigerien niamey
        nigeria nigerian abuja
        kenya kenyan nairobi
        ethiopia ethiopian
        eritrea eritrean asmara
        somalia somali mogadishu
        qatar qatari doha
        saudi saudis riyadh arabia
        emirates emirati dhabi
        kuwait kuwaiti
        yemen yemeni sanaa
        jordan jordanian amman
        lebanon lebanese beirut
        serbia serbian serbs serb belgrade
        croatia croatian croats zagreb
        bosnia bosnian sarajevo
        bulgaria bulgarian bulgarians sofia
        romania romanian romanians bucharest
        hungary hungarian hungarians budapest
        austria austrian austrians vienna
        czechoslovakia czech czechs prague slovak
        yugoslavia yugoslav
        greece greek greeks athens
        albania albanian tirana
        ukraine ukrainian ukrainians kyiv kiev sbu
        belarus belarusian minsk
        georgia georgian tbilisi
        armenia armenian yerevan
        azerbaijan azerbaijani baku
        estonia estonian tallinn
        latvia latvian riga
        lithuania lithuanian vilnius
        finland finnish helsinki
        sweden swedish stockholm
        norway norwegian oslo
        denmark danish copenhagen
        netherlands dutch hague
        belgium belgian
        ireland irish dublin
        canada canadian ottawa
        mexico mexican
        cuba cuban cubans havana
        venezuela venezuelan caracas
        colombia colombian bogota
        nicaragua nicaraguan managua
        salvador salvadoran
        guatemala guatemalan
        chile chilean santiago dina
        argentina argentine argentinian
        brazil brazilian brasilia
        indonesia indonesian jakarta
        philippines filipino philippine manila
        malaysia malaysian
        thailand thai bangkok
        cambodia cambodian
        burma burmese myanmar
        australia australian canberra
        manchuria manchurian manchukuo
        kazakhstan kazakh
        uzbekistan uzbek tashkent
        tajikistan tajik dushanbe
        angola angolan luanda
        bahrain bahraini manama
        bangladesh bangladeshi dhaka
        benin beninese
        bolivia bolivian
        botswana
        burkina burkinabe ouagadougou
        burundi burundian
        cameroon cameroonian
        chad chadian
        kosovo kosovar kosovars pristina
        macedonia macedonian skopje
        montenegro montenegrin
        slovenia slovenian slovene ljubljana
        slovakia bratislava
        switzerland swiss
        luxembourg
        cyprus cypriot nicosia
        malta maltese
        iceland icelandic reykjavik
        moldova moldovan chisinau
        kyrgyzstan kyrgyz bishkek
        turkmenistan turkmen ashgabat
        mongolia mongolian
        taiwan taiwanese taipei
        singapore singaporean
        laos laotian lao
        nepal nepali nepalese kathmandu
        gabon gabonese libreville
        gambia gambian
        ghana ghanaian accra
        guinea guinean conakry
        ivorian
        liberia liberian
        madagascar malagasy
        malawi malawian
        mali malian bamako
        mauritania mauritanian
        mozambique mozambican
        namibia namibian
        senegal senegalese dakar
        djibouti
        tanzania tanzanian
        togo togolese
        zambia zambian lusaka
        oman omani muscat
        palestine
        ecuador ecuadorian quito
        haiti haitian
        honduras honduran
        panama panamanian
        paraguay paraguayan
        peru peruvian lima
        uruguay uruguayan montevideo
        jamaica jamaican
        zealand
        """;

    private static readonly WordIndex Names = new();
    private static readonly List<string> FirstNames = Read();

    private static readonly WordSet Organs = new WordSet(
        "government governments kremlin ministry minister ministers regime regimes services service intelligence president "
            + "agency agencies army military authorities cabinet police command staff junta junta's chancellor dictator tsar emperor "
            + "secret security generals officials bureau directorate"
    );

    /// <summary>The state that a token names, by its first name, or <see langword="null"/>.</summary>
    public static string? Named(WordText words, int at) =>
        words.Is(at, "states") && words.Is(at - 1, "united")
        || words.Is(at, "united") && words.Is(at + 1, "states")
            ? "usa"
        : words.Is(at, "united") && words.Is(at + 1, "kingdom") ? "britain"
        : words.IsCapital(at) && Names.Find(words.Base(at)) is var name and >= 0 ? FirstNames[name]
        : null;

    /// <summary>Whether a token names a part of a state: a ministry, a service, a government.</summary>
    public static bool IsOrgan(WordText words, int at) => words.BaseIsAny(at, Organs);

    // For each name the first one of its state; of two states that share a name the earlier has it.
    private static List<string> Read()
    {
        var firstNames = new List<string>();
        foreach (var row in Rows.Split('\n'))
        {
            var names = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var name in names)
                if (Names.Add(name) == firstNames.Count)
                    firstNames.Add(names[0]);
        }

        return firstNames;
    }
}
