namespace Daicho.Web.Accounts.External;

/// <summary>Sign-in through a directory (LDAP, Active Directory); bound from the configuration section <c>Daicho:Directory</c>.</summary>
public sealed class DirectoryOptions
{
    /// <summary>Configuration section of these options.</summary>
    public const string Section = "Daicho:Directory";

    /// <summary>Address, <c>ldaps://host</c> or <c>ldap://host</c>. Empty: no directory.</summary>
    public string Url { get; set; } = "";

    /// <summary>Whether an <c>ldap://</c> connection is encrypted before any name or password is said.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>Folder with the certificates (PEM) of who issued the directory's. Empty: those that the machine's OpenLDAP trusts.</summary>
    public string TrustedCertificates { get; set; } = "";

    /// <summary>Who searches: the distinguished name of a reading account. Empty: nobody.</summary>
    public string BindName { get; set; } = "";

    /// <summary>Its password.</summary>
    public string BindPassword { get; set; } = "";

    /// <summary>Below what people are searched for, e.g. <c>ou=people,dc=pref,dc=example</c>.</summary>
    public string Base { get; set; } = "";

    /// <summary>How a person is found; <c>{0}</c> is the user name. Active Directory: <c>(&amp;(objectCategory=person)(sAMAccountName={0}))</c>.</summary>
    public string Filter { get; set; } = "(&(objectClass=inetOrgPerson)(uid={0}))";

    /// <summary>Attribute that never changes. Active Directory: <c>objectGUID</c>.</summary>
    public string KeyAttribute { get; set; } = "entryUUID";

    /// <summary>Attribute with the person's name.</summary>
    public string NameAttribute { get; set; } = "displayName";

    /// <summary>Attribute with the units' names; empty: units are kept by hand.</summary>
    public string UnitAttribute { get; set; } = "";

    /// <summary>Whether an official who has no account gets one at the first sign-in, when the unit is known.</summary>
    public bool CreateAccounts { get; set; }

    /// <summary>How long the directory may take, in seconds.</summary>
    public int TimeoutSeconds { get; set; } = 10;
}
