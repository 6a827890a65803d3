using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace ExpertReview.Web.Access;

/// <summary>Encrypts Data Protection's keys with the key file before they go into the database.</summary>
/// <param name="file">The key file.</param>
internal sealed class KeyFileEncryptor(KeyFile file) : IXmlEncryptor
{
    internal const string Element = "keyFileEncrypted";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement(Element, Convert.ToBase64String(file.Encrypt(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting))))), typeof(KeyFileDecryptor));
}
