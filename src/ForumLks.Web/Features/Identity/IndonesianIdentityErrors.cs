using Microsoft.AspNetCore.Identity;

namespace ForumLks.Web.Features.Identity;

/// <summary>What can be wrong with an account, in Indonesian.</summary>
public sealed class IndonesianIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Of(nameof(DefaultError), "Akun tidak dapat disimpan. Coba sekali lagi.");

    public override IdentityError ConcurrencyFailure() => Of(nameof(ConcurrencyFailure), "Akun ini baru saja diubah di tempat lain. Coba sekali lagi.");

    public override IdentityError PasswordMismatch() => Of(nameof(PasswordMismatch), "Kata sandi sekarang tidak cocok.");

    public override IdentityError InvalidToken() => Of(nameof(InvalidToken), "Tautan ini sudah dipakai atau sudah lewat masa berlakunya.");

    public override IdentityError InvalidUserName(string? userName) => Of(nameof(InvalidUserName), "Nama pengguna hanya boleh berisi huruf kecil, angka, titik, dan tanda hubung.");

    public override IdentityError InvalidEmail(string? email) => Of(nameof(InvalidEmail), "Alamat surel tidak benar.");

    public override IdentityError DuplicateUserName(string userName) => Of(nameof(DuplicateUserName), $"Nama pengguna {userName} sudah dipakai.");

    public override IdentityError DuplicateEmail(string email) => Of(nameof(DuplicateEmail), "Alamat surel ini sudah dipakai oleh akun lain.");

    public override IdentityError PasswordTooShort(int length) => Of(nameof(PasswordTooShort), $"Kata sandi paling sedikit {length} huruf. Kalimat pendek yang mudah Anda ingat juga boleh.");

    private static IdentityError Of(string code, string description) => new() { Code = code, Description = description };
}
