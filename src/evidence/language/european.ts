/** European editions. Wordings were read in pastes that people published with their own machines. */
import type { WindowsLanguage } from './windows-language.ts';

const none = { extension: [], firmware: [], slat: [], noExecute: [] };

export const english: WindowsLanguage = {
  id: 'en',
  source: 'published pastes of systeminfo and msinfo32; the British spelling from one of msinfo32',
  heading: ['Hyper-V Requirements'],
  labels: {
    extension: ['VM Monitor Mode Extensions'],
    firmware: ['Virtualization Enabled In Firmware', 'Virtualisation Enabled In Firmware'],
    slat: ['Second Level Address Translation'],
    noExecute: ['Data Execution Prevention Available'],
  },
  summary: {
    extension: ['VM Monitor Mode Extensions'],
    firmware: ['Virtualization Enabled in Firmware', 'Virtualisation Enabled in Firmware'],
    slat: ['Second Level Address Translation Extensions'],
    noExecute: ['Data Execution Protection'],
  },
  yes: ['Yes'],
  no: ['No'],
  detected: ['A hypervisor has been detected'],
  vbsRunning: [
    'Virtualization-based security: Status: Running',
    'Virtualization-based security Running',
  ],
};

export const german: WindowsLanguage = {
  id: 'de',
  source: 'systeminfo: github.com/MicrosoftDocs/WSL issue 1820; sentence: a paste of msinfo32',
  heading: ['Anforderungen für Hyper-V'],
  labels: {
    extension: ['Erweiterungen für den VM-Überwachungsmodus'],
    firmware: ['Virtualisierung in Firmware aktiviert'],
    slat: ['Adressübersetzung der zweiten Ebene'],
    noExecute: ['Datenausführungsverhinderung verfügbar'],
  },
  summary: none,
  yes: ['Ja'],
  no: ['Nein'],
  detected: ['Es wurde ein Hypervisor erkannt'],
  vbsRunning: [],
};

export const french: WindowsLanguage = {
  id: 'fr',
  source: 'published pastes of systeminfo from two machines with Windows 10, and one of msinfo32',
  heading: ['Configuration requise pour Hyper-V'],
  labels: {
    extension: ['Extensions de mode du moniteur d’ordinateur virtuel'],
    firmware: ['Virtualisation activée dans le microprogramme'],
    slat: ['Traduction d’adresse de second niveau'],
    noExecute: ['Prévention de l’exécution des données disponible'],
  },
  summary: {
    extension: ['Extensions du mode de moniteur des ordinateurs virtuels'],
    firmware: ['Virtualisation activée dans le microprogramme'],
    slat: ['Extensions de la conversion des adresses de second niveau'],
    noExecute: ['Protection de l’exécution des données'],
  },
  yes: ['Oui'],
  no: ['Non'],
  detected: ['Un hyperviseur a été détecté'],
  vbsRunning: [],
};

export const spanish: WindowsLanguage = {
  id: 'es',
  source:
    'published pastes of systeminfo, with and without a hypervisor, and of its section on VBS',
  heading: ['Requisitos Hyper-V'],
  labels: {
    extension: ['Extensiones de modo de monitor de VM'],
    firmware: ['Se habilitó la virtualización en el firmware'],
    slat: ['Traducción de direcciones de segundo nivel'],
    noExecute: ['La prevención de ejecución de datos está disponible'],
  },
  summary: none,
  yes: ['Sí'],
  no: ['No'],
  detected: ['Se detectó un hipervisor'],
  vbsRunning: ['Seguridad basada en virtualización: Estado: En ejecución'],
};

export const portuguese: WindowsLanguage = {
  id: 'pt',
  source: 'published pastes of systeminfo from Brazilian editions',
  heading: ['Requisitos do Hyper-V'],
  labels: {
    extension: ['Extensão de Modo de Monitor VM'],
    firmware: ['Virtualização Habilitada no Firmware'],
    slat: ['Conversão de Endereços de Segundo Nível'],
    noExecute: ['Prevenção de Execução de Dados Disponível'],
  },
  summary: none,
  yes: ['Sim'],
  no: ['Não'],
  detected: ['Hipervisor detectado'],
  vbsRunning: [],
};

export const russian: WindowsLanguage = {
  id: 'ru',
  source: 'published pastes of systeminfo, with and without a hypervisor',
  heading: ['Требования Hyper-V'],
  labels: {
    extension: ['Расширения режима мониторинга виртуальной машины'],
    firmware: ['Виртуализация включена во встроенном ПО'],
    slat: ['Преобразование адресов второго уровня'],
    noExecute: ['Доступно предотвращение выполнения данных'],
  },
  summary: none,
  yes: ['Да'],
  no: ['Нет'],
  detected: ['Обнаружена низкоуровневая оболочка'],
  vbsRunning: [],
};

export const italian: WindowsLanguage = {
  id: 'it',
  source: 'github.com/bitsadmin/wesng, a systeminfo of Windows 10 among its validation files',
  heading: ['Requisiti Hyper-V'],
  labels: {
    extension: ['Estensioni modalità di monitoraggio macchina virtuale'],
    firmware: ['Virtualizzazione abilitata nel firmware'],
    slat: ['Conversione indirizzi di secondo livello'],
    noExecute: ['Prevenzione esecuzione dati disponibile'],
  },
  summary: none,
  yes: ['Sì'],
  no: ['No'],
  detected: [],
  vbsRunning: [],
};
