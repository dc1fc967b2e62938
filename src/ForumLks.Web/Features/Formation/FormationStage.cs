namespace ForumLks.Web.Features.Formation;

/// <summary>How far the coordinating body (LKKS) of a province or kabupaten/kota has come.</summary>
public enum FormationStage
{
    BelumAda,
    Inisiasi,
    PengurusTersusun,
    SkTerbit,
    Dikukuhkan,
    Aktif,
    Vakum,
    MasaBaktiHabis,
}

/// <summary>What the stages mean, in words, letters and the theme's shapes. No entry at all is not the same as "belum ada": then nobody has said anything.</summary>
public static class FormationWords
{
    public const string Unknown = "belum tercatat";

    public static readonly FormationStage[] All = Enum.GetValues<FormationStage>();

    /// <summary>Stages that a target can be set to.</summary>
    public static readonly FormationStage[] Targets = [FormationStage.SkTerbit, FormationStage.Dikukuhkan, FormationStage.Aktif, FormationStage.PengurusTersusun, FormationStage.Inisiasi];

    public const string FormedExplained = "Terbentuk: SK pengurus sudah terbit, LKKS tidak vakum, dan masa baktinya belum habis.";

    public const string ActiveExplained = "Aktif: terbentuk dan terbukti bekerja, misalnya dengan notulen rapat atau laporan kegiatan. Yang aktif selalu terbentuk; yang terbentuk belum tentu aktif.";

    extension(FormationStage stage)
    {
        public bool IsFormed => stage is FormationStage.SkTerbit or FormationStage.Dikukuhkan or FormationStage.Aktif;

        public bool IsActive => stage == FormationStage.Aktif;

        /// <summary>Whether it has lapsed: the way up begins anew from here.</summary>
        public bool IsLapsed => stage is FormationStage.Vakum or FormationStage.MasaBaktiHabis;

        /// <summary>Said by one person with a proof, and verified by another.</summary>
        public bool NeedsProof => stage.IsFormed;

        /// <summary>Whether a body at this stage has what a target asks for.</summary>
        public bool Reaches(FormationStage target) => !stage.IsLapsed && stage >= target;

        public string Word => stage switch
        {
            FormationStage.BelumAda => "belum ada",
            FormationStage.Inisiasi => "inisiasi",
            FormationStage.PengurusTersusun => "pengurus tersusun",
            FormationStage.SkTerbit => "SK terbit",
            FormationStage.Dikukuhkan => "dikukuhkan",
            FormationStage.Aktif => "aktif",
            FormationStage.Vakum => "vakum",
            _ => "masa bakti habis",
        };

        /// <summary>What a target of this stage calls those that have it.</summary>
        public string TargetWord => stage switch
        {
            FormationStage.SkTerbit => "terbentuk",
            _ => stage.Word,
        };

        /// <summary>The theme's word: a shape, so that it is told without colour.</summary>
        public string CssClass => stage switch
        {
            FormationStage.Vakum => "stuck",
            FormationStage.MasaBaktiHabis => "late",
            _ => $"stage-{(int)stage}",
        };

        /// <summary>One letter for a tile; no two stages share one.</summary>
        public char Letter => stage switch
        {
            FormationStage.BelumAda => 'B',
            FormationStage.Inisiasi => 'I',
            FormationStage.PengurusTersusun => 'P',
            FormationStage.SkTerbit => 'S',
            FormationStage.Dikukuhkan => 'K',
            FormationStage.Aktif => 'A',
            FormationStage.Vakum => 'V',
            _ => 'H',
        };
    }
}
