namespace Daicho.Access;

/// <summary>The person may not do this; the sentence says who may.</summary>
public sealed class AccessDeniedException(string message) : UserErrorException(message);
