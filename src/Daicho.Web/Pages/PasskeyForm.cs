namespace Daicho.Web.Pages;

/// <summary>A form that asks the browser for a passkey, for <c>_Passkey</c>.</summary>
/// <param name="Kind"><c>create</c> or <c>get</c>.</param>
/// <param name="Action">Where the answer goes.</param>
/// <param name="Options">Where the challenge comes from.</param>
/// <param name="Label">Word on the button.</param>
/// <param name="ReturnUrl">Where to go afterwards.</param>
/// <param name="AsksName">Whether the passkey is given a name.</param>
public sealed record PasskeyForm(string Kind, string Action, string Options, string Label, string? ReturnUrl, bool AsksName = false);
