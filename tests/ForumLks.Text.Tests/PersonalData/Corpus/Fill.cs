using System.Globalization;
using ForumLks.Text.PersonalData;

namespace ForumLks.GateCorpus;

/// <summary>Values for the places of a template, in the many ways in which people write them.</summary>
public sealed class Fill(int seed, string[] children, string[] adults)
{
    private static readonly string[] Regions = ["3521", "3577", "3519", "3501", "3302", "3375", "1101", "6371", "7371", "9103", "3171", "5271", "1671", "8171", "3273", "3402"];
    private static readonly string[] Months = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];
    private static readonly string[] Streets = ["Mawar", "Diponegoro", "Raya Ngrambe", "Kenanga", "A. Yani", "Merpati", "Serayu", "Sultan Agung", "Thamrin", "Pahlawan"];
    private static readonly string[] Hosts = ["gmail.com", "yahoo.co.id", "outlook.com", "rocketmail.com", "icloud.com"];
    private static readonly string[] Areas = ["AE", "B", "AD", "L", "S", "AG", "H", "AB", "DA", "BL"];
    private readonly Random _random = new(seed);

    public (string Value, PersonalDataKind[] Kinds) Of(string place) => place switch
    {
        "nik" => (Spaced(Nik()), [PersonalDataKind.Nik]),
        "niksamar" => (Disguised(Nik()), [PersonalDataKind.Nik]),
        "kk" => (Spaced(Nik()), [PersonalDataKind.FamilyCard]),
        "hp" => (Mobile(), [PersonalDataKind.Phone]),
        "hpsamar" => (Disguised("08" + _random.Next(11, 99) + Digits(8)), [PersonalDataKind.Phone]),
        "telp" => (Fixed(), [PersonalDataKind.Phone]),
        "telpkantor" => (_random.Next(3) == 0 ? Mobile() : Fixed(), []),
        "email" => (Email(), [PersonalDataKind.Email]),
        "rek" => (Account(), [PersonalDataKind.BankAccount]),
        "plat" => ($"{One(Areas)} {_random.Next(1000, 9999)} {Letters(2)}", [PersonalDataKind.Plate]),
        "nisn" => ("00" + Digits(8), [PersonalDataKind.Nisn]),
        "jalan" => (Street(), [PersonalDataKind.Address]),
        "jalankantor" => ($"Jl. {One(Streets)} No. {_random.Next(1, 150)}", []),
        "rt" => (One("RT 0{0} RW 0{1}", "RT {0}/RW {1}", "RT.0{0}/RW.0{1}", "RT 0{0}/0{1}", "Rt {0} Rw {1}"), [PersonalDataKind.Address]),
        "lahir" => (Date(_random.Next(2008, 2020)), [PersonalDataKind.BirthDate]),
        "lahirtua" => (Date(_random.Next(1940, 1990)), [PersonalDataKind.BirthDate]),
        "anak" => (One(children), [PersonalDataKind.Name]),
        "anak+" => (One(children), [PersonalDataKind.Name, PersonalDataKind.Health]),
        "klien" => (One(adults), [PersonalDataKind.Name]),
        "klien+" => (One(adults), [PersonalDataKind.Name, PersonalDataKind.Health]),
        "orang+" => (One(adults), [PersonalDataKind.Health]),
        "orang" or "tokoh" => (One(adults), []),
        "tanggal" => (Date(_random.Next(2019, 2027)), []),
        "sk" => (One("463/{0}{1}/2024", "{0}{1}.4/12{0}/409.105/2025", "SK-{0}{1}/DINSOS/2023", "188/{0}{1}7/KEP/404.012/2024"), []),
        "anggaran" => (One("5.1.02.01.01.00{0}{1}", "1.06.02.2.01.00{0}{1}", "1.06.0{0}.2.0{1}.0003.5.1.02.01.01.0024"), []),
        "kode" => (One("33.15", "35.21.0{0}", "35.77", "33.15.{0}0.200{1}", "11.10"), []),
        "rupiah" => (One("Rp{0}.{1}50.000", "Rp {0}2{1}.000.000", "Rp{0}{1}.750.000,00", "{0}5.000.000 rupiah"), []),
        "isbn" => (One("978-602-{0}{1}34-12-{0}", "978-623-0{0}-{1}456-7"), []),
        "reg" => (One("{0}{1}35210400{0}{1}2019", "AHU-00{0}{1}234.AH.01.04.Tahun 2016", "460/{0}{1}/STP.LKS/2024", "3521-LKSA-{0}{1}07-2022"), []),
        "pos" => ("6" + Digits(4), []),
        "angka" => (_random.Next(2, 9_000).ToString("N0", CultureInfo.GetCultureInfo("id-ID")), []),
        "umur" => (_random.Next(4, 17).ToString(CultureInfo.InvariantCulture), []),
        _ => throw new ArgumentException($"No value for {place}."),
    };

    private string Nik()
    {
        var day = _random.Next(1, 29) + (_random.Next(2) * 40);
        return $"{One(Regions)}{_random.Next(1, 30):00}{day:00}{_random.Next(1, 13):00}{_random.Next(40, 115) % 100:00}{_random.Next(1, 60):0000}";
    }

    private string Spaced(string digits) => _random.Next(6) switch
    {
        0 => string.Join(' ', digits.Chunk(4).Select(c => new string(c))),
        1 => string.Join('.', digits.Chunk(4).Select(c => new string(c))),
        2 => string.Join('-', digits.Chunk(4).Select(c => new string(c))),
        3 => $"{digits[..6]} {digits[6..12]} {digits[12..]}",
        _ => digits,
    };

    private string Disguised(string digits) => _random.Next(5) switch
    {
        0 => string.Join('\u200b', digits.Chunk(3).Select(c => new string(c))),
        1 => string.Concat(digits.Select(d => (char)('\uff10' + d - '0'))),
        2 => digits.Replace('0', 'O'),
        3 => digits[..8] + "\n" + digits[8..],
        _ => string.Join(' ', digits.ToCharArray()),
    };

    private string Mobile()
    {
        var rest = $"8{_random.Next(11, 99)}{Digits(_random.Next(7, 9))}";
        return _random.Next(6) switch
        {
            0 => "+62" + rest,
            1 => $"+62 {rest[..3]}-{rest[3..7]}-{rest[7..]}",
            2 => $"0{rest[..3]}-{rest[3..7]}-{rest[7..]}",
            3 => $"0{rest[..3]} {rest[3..7]} {rest[7..]}",
            4 => $"0{rest[..3]}.{rest[3..7]}.{rest[7..]}",
            _ => "0" + rest,
        };
    }

    private string Fixed() => _random.Next(3) switch
    {
        0 => $"(0351) {Digits1(6)}",
        1 => $"0351-{Digits1(6)}",
        _ => $"(021) {Digits1(7)}",
    };

    private string Email() => $"{One(adults).ToLowerInvariant().Replace(' ', '.')}{_random.Next(100)}@{One(Hosts)}";

    private string Account() => _random.Next(4) switch
    {
        0 => Digits1(10),
        1 => $"{Digits1(4)}-01-{Digits(6)}-53-{_random.Next(1, 9)}",
        2 => $"{Digits1(3)} {Digits(3)} {Digits(4)}",
        _ => Digits1(13),
    };

    private string Street() => _random.Next(4) switch
    {
        0 => $"Jalan {One(Streets)} Nomor {_random.Next(1, 150)}",
        1 => $"Jl. {One(Streets)} No. {_random.Next(1, 150)}",
        2 => $"Gang {One(Streets)} No {_random.Next(1, 30)}",
        _ => $"Jln {One(Streets)} no. {_random.Next(1, 150)}",
    };

    private string Date(int year)
    {
        var (day, month) = (_random.Next(1, 29), _random.Next(1, 13));
        return _random.Next(3) switch
        {
            0 => $"{day:00}-{month:00}-{year}",
            1 => $"{day}/{month}/{year}",
            _ => $"{day} {Months[month - 1]} {year}",
        };
    }

    private string One(params string[] choices) =>
        string.Format(CultureInfo.InvariantCulture, choices[_random.Next(choices.Length)], _random.Next(1, 10), _random.Next(1, 10));

    private string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + _random.Next(10))));

    private string Digits1(int count) => _random.Next(1, 10).ToString(CultureInfo.InvariantCulture) + Digits(count - 1);

    private string Letters(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('A' + _random.Next(26))));
}
